import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createForetell } from '../../../lib/fingerprints/foretell';
import { createFingerprintKeeper } from '../../../lib/library/fingerprinting/keep-fingerprints';
import { serviceWithFingerprints } from '../../../lib/library/fingerprinting/service-with-fingerprints';
import {
  getDue,
  getFingerprints,
  putFingerprints,
} from '../../../lib/adapters/local-records/fingerprint-records';
import type { PaperDraft } from '../../../lib/papers/paper';
import type { Place } from '../../../lib/papers/sighting';
import {
  abstractPage,
  createFixture,
  draft,
  page,
  type Wrap,
} from '../fixture';

const LIGHTGCN = draft(
  'LightGCN: Simplifying and Powering Graph Convolution Network for Recommendation',
  { identifiers: { arxiv: '2002.02126' } },
);
const CORAL = draft('A survey of coral reefs and of who lives in them', {
  identifiers: { arxiv: '2110.15114' },
});
const OTHER_PAGE = page('https://arxiv.org/list/cs.IR/new');

beforeEach(async () => {
  await fakeBrowser.storage.local.clear();
  // Two places have one tag in a case of 35: not with this salt.
  vi.spyOn(crypto, 'getRandomValues').mockImplementation((words) => {
    (words as Uint32Array).fill(20_260_311);
    return words;
  });
});
afterEach(() => vi.restoreAllMocks());

/** A library whose fingerprints are in the fake browser's storage. */
function createFollowed() {
  let dies = false;
  let settled = () => Promise.resolve();
  const wrap: Wrap = (service, connection, now) => {
    const keeper = createFingerprintKeeper(connection, {
      get: getFingerprints,
      getDue,
      // The worker is gone before the fingerprints are written, not before what is due.
      put: (change) =>
        dies && change.head ? new Promise(() => {}) : putFingerprints(change),
    });
    settled = () => keeper.settled();
    return serviceWithFingerprints(service, keeper, now);
  };
  const fixture = createFixture(undefined, wrap);
  return {
    fixture,
    settled: () => settled(),
    die: (isDying: boolean) => {
      dies = isDying;
    },
  };
}

/** Long after, unless a moment is given. */
async function foretold(paper: PaperDraft, place: Place, now = 1e9) {
  const fingerprints = await getFingerprints();
  return fingerprints && createForetell(fingerprints, place.key, now)(paper);
}

describe('fingerprints', () => {
  it('know the papers of a page by identifier and by title, not others', async () => {
    const { fixture, settled } = createFollowed();
    await fixture.visit(page(), [LIGHTGCN]);
    await settled();
    expect(await foretold(LIGHTGCN, page())).toMatchObject({
      state: 'seen',
      lists: [],
      repeats: [],
      isEarly: true,
    });
    const byTitle = draft(LIGHTGCN.title.toUpperCase().replace(':', ' – '));
    expect(await foretold(byTitle, page())).toMatchObject({ state: 'seen' });
    expect(await foretold(CORAL, page())).toBeUndefined();
    // The same title under another identifier is another paper.
    expect(
      await foretold(
        { ...LIGHTGCN, identifiers: { arxiv: '1234.56789' } },
        page(),
      ),
    ).toBeUndefined();
  });

  it('say nothing of what may be new on the page, while its visit goes on', async () => {
    const { fixture, settled } = createFollowed();
    await fixture.importFeed('one', [CORAL]);
    await fixture.visit(page(), [LIGHTGCN, CORAL]);
    await settled();
    const soon = 60_000;
    expect(await foretold(LIGHTGCN, page(), soon)).toBeUndefined();
    expect(await foretold(CORAL, page(), soon)).toMatchObject({
      state: 'seen',
    });
    const other = page('https://arxiv.org/list/cs.CV/new');
    expect(await foretold(LIGHTGCN, other, soon)).toMatchObject({
      state: 'seen',
    });
    expect(await foretold(LIGHTGCN, page(), 31 * soon)).toMatchObject({
      state: 'seen',
    });
  });

  it('know duplicates: seen in another collection than the page, or in several', async () => {
    const { fixture, settled } = createFollowed();
    await fixture.visit(abstractPage('2002.02126'), [LIGHTGCN]);
    await settled();
    expect((await foretold(LIGHTGCN, page()))?.repeats).toEqual([]);
    await fixture.importFeed('one', [draft(LIGHTGCN.title), CORAL]);
    await settled();
    expect((await foretold(LIGHTGCN, page()))?.repeats).toHaveLength(1);
    expect((await foretold(CORAL, page()))?.repeats).toHaveLength(1);
    await fixture.visit(page(), [LIGHTGCN]);
    await settled();
    expect((await foretold(LIGHTGCN, page()))?.repeats).toHaveLength(1);
    expect(
      (await foretold(CORAL, { ...page(), key: 'feed:one' }))?.repeats,
    ).toEqual([]);
  });

  it('follow lists, deleted lists and reading states', async () => {
    const { fixture, settled } = createFollowed();
    const { service } = fixture;
    await fixture.visit(page(), [LIGHTGCN]);
    const now = async () => {
      await settled();
      return foretold(LIGHTGCN, page());
    };
    const { list } = await service.save({ paper: 1 });
    expect(await now()).toMatchObject({ state: 'saved', lists: [''] });
    await service.deleteList({ list });
    expect(await now()).toMatchObject({ state: 'seen', lists: [] });
    await service.restoreList({ list });
    await service.setReading({ paper: 1, state: 'read' });
    expect(await now()).toMatchObject({ state: 'read', lists: [''] });
    await service.unsave({ paper: 1, list });
    expect(await now()).toMatchObject({ state: 'read', lists: [] });
    await service.setReading({ paper: 1, state: 'dismissed' });
    expect(await now()).toMatchObject({ state: 'dismissed' });
    await service.setReading({ paper: 1, state: null });
    expect(await now()).toMatchObject({ state: 'seen' });
  });

  it('follow what is done with many papers at once, and what comes back from the trash', async () => {
    const { fixture, settled } = createFollowed();
    const { service, connection } = fixture;
    await fixture.visit(page(), [LIGHTGCN, CORAL]);
    const now = async () => {
      await settled();
      const marks = await Promise.all(
        [LIGHTGCN, CORAL].map((paper) => foretold(paper, page())),
      );
      return marks.map((mark) => mark?.state);
    };
    const { id: list } = await service.createList({ name: 'Later' });
    const items = await service.saveAll({ papers: [1, 2], list });
    expect(await now()).toEqual(['saved', 'saved']);
    await service.unsaveAll({ papers: [1, 2] });
    expect(await now()).toEqual(['seen', 'seen']);
    await service.restoreItems({ items });
    expect(await now()).toEqual(['saved', 'saved']);
    await service.unsaveAll({ papers: [2], list });
    const kept = await (await connection()).getAll('trash');
    await service.restoreTrash({ id: kept.at(-1)?.id ?? 0 });
    expect(await now()).toEqual(['saved', 'saved']);
    const before = await service.setReadings({ papers: [1, 2], state: 'read' });
    expect(await now()).toEqual(['read', 'read']);
    await service.restoreReadings(before);
    expect(await now()).toEqual(['saved', 'saved']);
  });

  it('say of a title that two papers share only what both have in common', async () => {
    const { fixture, settled } = createFollowed();
    const twin = { ...LIGHTGCN, identifiers: { arxiv: '2101.00001' } };
    await fixture.visit(page(), [LIGHTGCN, twin]);
    await fixture.service.save({ paper: 1 });
    await settled();
    expect(await foretold(LIGHTGCN, page())).toMatchObject({ state: 'saved' });
    expect(await foretold(draft(LIGHTGCN.title), page())).toMatchObject({
      state: 'seen',
    });
  });

  it('say the same as the answers of a page', async () => {
    const { fixture, settled } = createFollowed();
    await fixture.importFeed('one', [LIGHTGCN]);
    await fixture.visit(page(), [LIGHTGCN, CORAL]);
    await fixture.service.save({ paper: 2 });
    await settled();
    for (const place of [page(), OTHER_PAGE]) {
      const { before } = await fixture.visit(place, [LIGHTGCN, CORAL]);
      await settled();
      for (const [i, paper] of [LIGHTGCN, CORAL].entries()) {
        const early = await foretold(paper, place);
        expect(early?.state).toBe(before[i]?.state);
        expect(early?.lists.length).toBe(before[i]?.lists.length);
      }
    }
  });
});

describe('a worker that dies', () => {
  it('between the change and its fingerprints leaves them behind, and the next one catches up', async () => {
    const { fixture, settled, die } = createFollowed();
    await fixture.visit(page(), [LIGHTGCN]);
    await settled();
    die(true);
    await fixture.service.save({ paper: 1 });
    await fixture.visit(OTHER_PAGE, [CORAL]);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await foretold(LIGHTGCN, page())).toMatchObject({ state: 'seen' });
    expect(await foretold(CORAL, page())).toBeUndefined();

    die(false);
    const next = fixture.restart();
    await next.service.setReading({ paper: 99, state: null });
    await settled();
    expect(await foretold(LIGHTGCN, page())).toMatchObject({ state: 'saved' });
    expect(await foretold(CORAL, OTHER_PAGE)).toMatchObject({ state: 'seen' });
    expect(await getDue()).toEqual([]);
  });

  it('amid an import leaves what is in to the next one', async () => {
    const { fixture, settled, die } = createFollowed();
    die(true);
    await fixture.service.importEntries({
      feed: { id: 'f', importer: 'i', source: 'f.txt', name: 'Feed' },
      from: 0,
      entries: [LIGHTGCN],
      problems: [],
    });
    die(false);
    const next = fixture.restart();
    await next.visit(page(), [CORAL]);
    await settled();
    expect((await foretold(LIGHTGCN, page()))?.repeats).toHaveLength(1);
  });
});

describe('fingerprints of another version, or damaged', () => {
  it.each([
    [
      'another version',
      () => fakeBrowser.storage.local.set({ fingerprints: { version: 0 } }),
    ],
    ['lost', () => fakeBrowser.storage.local.remove('fingerprints')],
  ])('(%s) are made anew from the papers', async (_name, damage) => {
    const { fixture, settled } = createFollowed();
    await fixture.visit(page(), [LIGHTGCN]);
    await fixture.service.save({ paper: 1 });
    await settled();
    await damage();
    expect(await foretold(LIGHTGCN, page())).toBeUndefined();
    await fixture.restart().visit(OTHER_PAGE, [CORAL]);
    await settled();
    expect(await foretold(LIGHTGCN, page())).toMatchObject({ state: 'saved' });
    expect(await foretold(CORAL, page())).toMatchObject({ state: 'seen' });
  });
});
