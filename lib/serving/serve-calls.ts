import { i18n } from '#i18n';
import { pagePlace } from '../detect/place';
import { admit, APP_CALLS } from '../messaging/admit';
import { callTab } from '../messaging/call';
import { handleCalls, type Handlers, type Sender } from '../messaging/handle';
import type { AppCalls, PageEvents, SightedPage } from '../messaging/protocol';
import { isPlainPage } from '../messaging/plain-page';
import type { TabRequest } from '../messaging/tab-request-schemas';
import type { Annotation } from '../messaging/views';
import type { Place } from '../papers/sighting';
import {
  insertScript,
  insertStyles,
} from '../adapters/scripting/insert-script';
import { showKnownCount } from '../adapters/toolbar/known-count';
import type { Service } from '../library/service';
import type { Sighted } from '../library/arrival/sight-page';
import { inReadersLanguage } from './serve-language';

/** What answers most calls, and is loaded when the first of them comes. */
export interface ServedLibrary {
  service: Service;
  parseRequest: (name: keyof AppCalls, args: readonly unknown[]) => unknown[];
}

/** What answers pages, and is there from the start. */
export interface ServedPages {
  prepare: () => Promise<void>;
  sight: (
    page: SightedPage,
    place: Place,
    isPrivate: boolean,
  ) => Promise<Sighted>;
}

/** Lets our contexts call the service, each what it may. */
export function serveCalls(
  library: () => Promise<ServedLibrary>,
  { prepare, sight }: ServedPages,
): void {
  const service = async () => (await library()).service;
  const ofTheTab: Pick<Handlers<AppCalls>, TabRequest> = {
    wake: () => prepare(),
    sight: (sender, page) => sightFrom(sender, page, { sight, service }),
    async openWork({ tab }, { url }) {
      const annotations = await (await service()).annotateWork(new URL(url));
      await showCount(tab?.id, annotations);
    },
    leavePage: ({ tab }) => showCount(tab?.id, []),
    withheldHosts: async () =>
      (await import('./on-occasion')).withheldSiteHosts(),
    async bringPopovers({ tab }) {
      if (tab?.id !== undefined) await insertScript(tab.id, '/popover.js');
    },
    async bringHighlighter({ tab }) {
      if (tab?.id === undefined) return;
      await insertStyles(tab.id, '/assets/highlights.css');
      await insertScript(tab.id, '/highlighter.js');
    },
  };
  handleCalls<AppCalls>(
    { ...ofTheLibrary(service), ...ofTheTab },
    {
      admits: admit,
      async parse(name, args) {
        if (name === 'wake') return [];
        if (name === 'sight' && isPlainPage(args[0])) return [args[0]];
        if (!Object.hasOwn(ofTheTab, name))
          return (await library()).parseRequest(name, args);
        const { parseTabRequest } =
          await import('../messaging/tab-request-schemas');
        return parseTabRequest(name as TabRequest, args);
      },
    },
  );
}

/** Answers a page at once, then remembers it and tells it what that changed. */
async function sightFrom(
  sender: Sender,
  page: SightedPage,
  {
    sight,
    service,
  }: {
    sight: ServedPages['sight'];
    service: () => Promise<Service>;
  },
): Promise<Annotation[]> {
  const url = new URL(page.url);
  const place = pagePlace(url, page.label);
  if (place === undefined || url.origin !== originOf(sender))
    throw new Error(`No site of ours claims ${page.url} for this tab.`);
  const tab = sender.tab?.id;
  const sighted = await sight(page, place, sender.tab?.incognito === true);
  // In a turn of their own: loading what they need would hold up the answer.
  setTimeout(() => {
    void showCount(tab, sighted.annotations, page.others);
    void follow(sighted, tab, service).catch((error: unknown) =>
      // oxlint-disable-next-line no-console -- nobody waits for this answer; the next visit tries again
      console.error('Remembering a page failed', error),
    );
  });
  return sighted.annotations;
}

async function follow(
  sighted: Sighted,
  tab: number | undefined,
  service: () => Promise<Service>,
): Promise<void> {
  const events = tab === undefined ? undefined : callTab<PageEvents>(tab);
  await (
    await service()
  ).follow(
    sighted,
    (batch, current) =>
      // The reader may have left the page meanwhile.
      void events
        ?.annotated({ batch, annotations: current })
        .catch(() => undefined),
  );
}

async function showCount(
  tab: number | undefined,
  annotations: readonly Annotation[],
  others: SightedPage['others'] = { titles: 0, known: 0 },
): Promise<void> {
  if (tab === undefined) return;
  const known =
    others.known + annotations.filter(({ state }) => state !== 'new').length;
  const titles = others.titles + annotations.length;
  await inReadersLanguage();
  const words =
    titles === 0
      ? i18n.t('extension_short_name')
      : i18n.t('icon_known', [known, titles]);
  await showKnownCount(tab, known, words).catch(() => undefined);
}

function originOf(sender: Sender): string | undefined {
  return sender.url === undefined ? undefined : new URL(sender.url).origin;
}

/** The service's calls as handlers. Only a highlight's has to know who asks. */
function ofTheLibrary(
  service: () => Promise<Service>,
): Omit<Handlers<AppCalls>, TabRequest> {
  const call = async (name: keyof AppCalls, request: never) => {
    const calls = (await service()) as unknown as Record<
      string,
      (request: never) => unknown
    >;
    return calls[name]?.(request);
  };
  const handlers = Object.fromEntries(
    APP_CALLS.map((name) => [
      name,
      (_sender: Sender, request: never) => call(name, request),
    ]),
  ) as unknown as Omit<Handlers<AppCalls>, TabRequest>;
  return {
    ...handlers,
    async addHighlight(sender, made) {
      if (new URL(made.url).origin !== originOf(sender))
        throw new Error(`This tab does not show ${made.url}.`);
      return (await service()).addHighlight(made);
    },
  };
}
