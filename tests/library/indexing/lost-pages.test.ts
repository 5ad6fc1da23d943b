import { describe, expect, it } from 'vitest';
import { PARTS, type Part } from '../../../lib/index/page-store';
import { createPaperSearch } from '../../../lib/search/paper-search';
import { getPaper } from '../../../lib/store/papers';
import type { PaperDraft } from '../../../lib/papers/paper';
import { createFixture, draft, page, type Fixture } from '../fixture';

const PAPERS: PaperDraft[] = [
  draft('Graph Contrastive Learning for Recommendation', {
    abstract: 'Singular value decomposition augments the graph of users.',
  }),
  draft('Light Graph Convolution for Recommendation', {
    abstract: 'A graph of users and items is propagated without weights.',
  }),
  draft('Navigable Small World Graphs', {
    abstract: 'Layers whose elements are linked by scale.',
  }),
];

/** Papers with a note, whose index has lost all pages of a kind, in a worker that has just been started. */
async function damaged(part: Part): Promise<Fixture> {
  const fixture = createFixture();
  await fixture.importFeed('one', PAPERS);
  await fixture.service.setNote({ paper: 1, text: 'Mine.' });
  const db = await fixture.connection();
  await db.clear('neighbours');
  for (const key of await db.getAllKeys('index'))
    if (Array.isArray(key) && key[1] === part) await db.delete('index', key);
  return fixture.restart();
}

const searchIn = (fixture: Fixture) =>
  createPaperSearch(fixture.connection, {
    mend: () => fixture.service.remakeIndex({ until: 'begun' }),
  });

/** What is related to the first paper, by the library as a new worker has it. */
async function related(fixture: Fixture) {
  const { connection, index } = fixture.restart();
  const paper = await getPaper(await connection(), 1);
  return index.neighbours(paper!);
}

describe('an index of which pages are lost', () => {
  it.each(PARTS)(
    'is made anew when papers come, without its %s',
    async (part) => {
      const fixture = await damaged(part);
      await fixture.visit(page(), [
        draft('Contrastive Learning of Users', { abstract: 'Of users.' }),
      ]);
      const { search } = searchIn(fixture);
      // Pages that a paper does not need to come in are missed by a search.
      await search('graph', 10);
      await fixture.index.catchUp();
      expect(await search('graph', 10)).toHaveLength(3);
      expect(await search('contrastive', 10)).toHaveLength(2);
      expect(await related(fixture)).not.toEqual([]);
    },
  );

  it.each(PARTS)(
    'keeps no paper from being opened, without its %s',
    async (part) => {
      const whole = createFixture();
      await whole.importFeed('one', PAPERS);
      const before = await related(whole);
      expect(before).not.toEqual([]);
      const fixture = await damaged(part);
      const details = await fixture.service.describePaper({ paper: 1 });
      expect(details?.note).toBe('Mine.');
      await fixture.index.catchUp();
      expect(await related(fixture)).toEqual(before);
    },
  );

  it.each(PARTS)('fails no search, without its %s', async (part) => {
    const fixture = await damaged(part);
    const { search } = searchIn(fixture);
    // The reader's own is found all the while.
    const own = await search('contrastive', 10);
    expect(own.map(({ paper }) => paper.id)).toEqual([1]);
    await search('navigable', 10);
    await fixture.index.catchUp();
    expect(await search('navigable', 10)).toHaveLength(1);
  });
});

describe('an index made anew by hand', () => {
  it('says that it begins and that it is there, and finds the same', async () => {
    const fixture = createFixture();
    await fixture.importFeed('one', PAPERS);
    const { search } = searchIn(fixture);
    const before = await search('graph', 10);
    fixture.changes.length = 0;
    await fixture.service.remakeIndex({ until: 'done' });
    expect(fixture.changes).toEqual([[], []]);
    expect(await search('graph', 10)).toEqual(before);
  });

  it('is gone on with after a kill', async () => {
    const fixture = createFixture();
    await fixture.importFeed('one', PAPERS);
    // The worker is killed before anything is indexed.
    await fixture.index.discard();
    const next = fixture.restart();
    expect(await searchIn(next).search('graph', 10)).toEqual([]);
    await next.visit(page(), [draft('Another Graph')]);
    expect(await searchIn(next).search('graph', 10)).toHaveLength(4);
  });
});
