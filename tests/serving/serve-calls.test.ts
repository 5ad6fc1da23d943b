import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Sighted } from '../../lib/library/arrival/sight-page';
import type { Service } from '../../lib/library/service';
import { parseRequest } from '../../lib/messaging/request-schemas';
import type { ReplyMessage } from '../../lib/messaging/envelope';
import type { Sender } from '../../lib/messaging/handle';
import type { SightedPage } from '../../lib/messaging/protocol';
import { serveCalls, type ServedPages } from '../../lib/serving/serve-calls';

const { id } = browser.runtime;
const LISTING = 'https://arxiv.org/list/cs.LG/new';
const tab = { id: 7, incognito: false } as NonNullable<Sender['tab']>;
const page: Sender = { id, url: LISTING, tab, frameId: 0 };
const library: Sender = { id, url: browser.runtime.getURL('/library.html') };

const paper = { title: 'Attention', identifiers: {}, authors: [] };
const sighted: SightedPage = {
  url: LISTING,
  label: 'cs.LG new',
  batch: 3,
  titles: [paper],
};
const annotation = { state: 'seen', lists: [], repeats: [] } as never;

const sight = vi.fn<ServedPages['sight']>();
const service = {
  follow: vi.fn<Service['follow']>(),
  addHighlight: vi.fn<Service['addHighlight']>(),
  deleteList: vi.fn<Service['deleteList']>(),
  annotateWork: vi.fn<Service['annotateWork']>(),
};
const loaded = vi.fn<() => void>();
const icon = vi.fn<(badge: { text: string }) => Promise<void>>();
const told = vi.fn<(tab: number, message: unknown) => Promise<unknown>>();

beforeEach(() => {
  fakeBrowser.reset();
  vi.resetAllMocks();
  icon.mockResolvedValue();
  told.mockResolvedValue({ value: undefined });
  browser.tabs.sendMessage = told as never;
  browser.action.setBadgeText = icon as never;
  browser.action.setBadgeBackgroundColor = async () => undefined;
  browser.action.setTitle = async () => undefined;
  sight.mockImplementation(
    async (_page, place, _isPrivate): Promise<Sighted> =>
      ({ place, batch: 3, annotations: [annotation] }) as never,
  );
  serveCalls(
    async () => {
      loaded();
      return { service: service as unknown as Service, parseRequest };
    },
    { prepare: async () => undefined, sight },
  );
});

/** What a context is answered that calls the background; rejects with what it is refused for. */
async function ask(
  sender: Sender,
  call: string,
  request?: unknown,
): Promise<unknown> {
  const reply = await new Promise<ReplyMessage>((resolve) => {
    void fakeBrowser.runtime.onMessage.trigger(
      { call, args: [request] },
      sender as never,
      resolve as never,
    );
  });
  if ('error' in reply) throw new Error(reply.error.message);
  return reply.value;
}

describe('a page', () => {
  it('is answered before the library is loaded, and told what changed afterwards', async () => {
    service.follow.mockImplementation(async ({ batch }, annotated) =>
      annotated(batch, [annotation]),
    );
    expect(await ask(page, 'sight', sighted)).toEqual([annotation]);
    expect(loaded).not.toHaveBeenCalled();
    await vi.waitFor(() =>
      expect(told).toHaveBeenCalledWith(
        7,
        {
          call: 'annotated',
          args: [{ batch: 3, annotations: [annotation] }],
        },
        { frameId: 0 },
      ),
    );
    expect(icon).toHaveBeenCalledWith({ tabId: 7, text: '1' });
  });

  it('that needs cleaning is cleaned by the schemas, without the library', async () => {
    const untidy = { ...paper, title: ' Attention ', year: 'soon', venue: 'x' };
    await ask(page, 'sight', { ...sighted, titles: [untidy] });
    expect(sight.mock.calls[0]?.[0].titles).toEqual([paper]);
    expect(loaded).not.toHaveBeenCalled();
  });

  it('in a private window is known as one', async () => {
    const hidden = { ...page, tab: { ...tab, incognito: true } };
    await ask(hidden, 'sight', sighted);
    expect(sight.mock.calls[0]?.[2]).toBe(true);
  });

  it.each([
    ['another site', { ...page, url: 'https://huggingface.co/papers' }],
    ['no address', { id, tab, frameId: 0 }],
    ['a frame', { ...page, frameId: 2 }],
    ['another extension', { ...page, id: 'another' }],
  ])('cannot be spoken for by %s', async (_who, sender) => {
    await expect(ask(sender, 'sight', sighted)).rejects.toThrow();
    expect(sight).not.toHaveBeenCalled();
  });

  it('that no site claims is refused', async () => {
    const url = 'https://arxiv.org/help';
    await expect(
      ask({ ...page, url }, 'sight', { ...sighted, url }),
    ).rejects.toThrow(/^No site of ours claims/);
  });
});

describe('a highlight', () => {
  const made = {
    paper: 1,
    quote: { exact: 'words', prefix: '', suffix: '' },
    position: { start: 0, end: 5 },
    colour: 'yellow',
  };

  it('is kept with the page it was made on, and with no other', async () => {
    const here = { ...made, url: LISTING };
    await ask(page, 'addHighlight', here);
    expect(service.addHighlight).toHaveBeenCalledExactlyOnceWith(here);
    await expect(
      ask(page, 'addHighlight', { ...made, url: 'https://ar5iv.org/abs/1' }),
    ).rejects.toThrow(/^This tab does not show/);
    expect(service.addHighlight).toHaveBeenCalledTimes(1);
  });
});

describe('a change of the library', () => {
  it('is refused to a page before anything is loaded', async () => {
    await expect(ask(page, 'deleteList', { list: 'a' })).rejects.toThrow(
      /^deleteList may not be called from/,
    );
    expect(loaded).not.toHaveBeenCalled();
  });

  it('is made for our own pages, with its request checked', async () => {
    await ask(library, 'deleteList', { list: 'a', more: 1 });
    expect(service.deleteList).toHaveBeenCalledExactlyOnceWith({ list: 'a' });
    await expect(ask(library, 'deleteList', { list: 7 })).rejects.toThrow(
      /^deleteList: list/,
    );
  });
});
