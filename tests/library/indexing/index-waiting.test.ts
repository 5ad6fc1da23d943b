import { describe, expect, it } from 'vitest';
import { createPackedIndex } from '../../../lib/index/packed-index';
import { indexWaiting } from '../../../lib/library/indexing/index-waiting';
import { createLiveLatent } from '../../../lib/library/indexing/live-latent';
import { RecentPapers } from '../../../lib/library/indexing/recent-papers';
import type { PaperId } from '../../../lib/papers/paper';
import { createPaperSearch } from '../../../lib/search/paper-search';
import {
  createIndexPages,
  type IndexPages,
} from '../../../lib/store/index-pages';
import { papersFrom } from '../../../lib/store/papers';
import { createFixture, draft, type Fixture } from '../fixture';

const PAPERS = 25;
const MOST = 10;

const feed = {
  id: 'one',
  importer: 'huggingface-dump',
  source: 'one.txt',
  name: 'Daily Papers',
};

const titled = (from: number, count: number) =>
  Array.from({ length: count }, (_, i) =>
    draft(`Graphs of kind${from + i} and their walks`),
  );

/** A library of which some papers wait for the index, and what indexes them. */
async function waiting({ atHandFrom = 1 }: { atHandFrom?: PaperId } = {}) {
  const fixture = createFixture();
  await fixture.service.importEntries({
    feed,
    from: 0,
    entries: titled(1, PAPERS),
    problems: [],
  });
  const { connection } = fixture;
  const db = await connection();
  const pages = createIndexPages(connection);
  const index = createPackedIndex(pages);
  await index.refresh();
  const recent = new RecentPapers();
  recent.keep(await papersFrom(db, atHandFrom, PAPERS));
  const latent = createLiveLatent(connection);
  const run = (whenMany: boolean, written: IndexPages = pages) =>
    indexWaiting(
      db,
      { index, pages: written, latent, recent },
      { whenMany, most: MOST },
    );
  return { fixture, index, pages, run };
}

/** The papers whose titles the stored index finds. */
async function found(
  { connection }: Fixture,
  count: number,
): Promise<PaperId[]> {
  const { search } = createPaperSearch(connection, {
    mend: () => Promise.reject(new Error('No page is lost.')),
  });
  const hits = await search('graphs walks', count);
  return hits.map(({ paper }) => paper.id).toSorted((a, b) => a - b);
}

const upTo = (last: number) => Array.from({ length: last }, (_, i) => i + 1);

describe('papers that wait for the index', () => {
  it('are indexed some at a time, all of them', async () => {
    const { fixture, index, run } = await waiting();
    await run(false);
    expect(index.manifest.segments.map(({ papers }) => papers)).toEqual([
      10, 10, 5,
    ]);
    expect(await found(fixture, 50)).toEqual(upTo(PAPERS));
  });

  it('wait while they are few, where that is asked for', async () => {
    const { fixture, run } = await waiting();
    await run(true);
    expect(await found(fixture, 50)).toEqual(upTo(20));
    await run(true);
    expect(await found(fixture, 50)).toEqual(upTo(20));
  });

  it('are read where they are not at hand', async () => {
    const { fixture, run } = await waiting({ atHandFrom: 22 });
    await run(true);
    expect(await found(fixture, 50)).toEqual(upTo(20));
  });

  it('are gone on with where writing some of them failed', async () => {
    const { fixture, index, pages, run } = await waiting();
    let writes = 0;
    const failing: IndexPages = {
      ...pages,
      async applyWith(...change) {
        writes += 1;
        if (writes === 2) throw new Error('killed');
        return pages.applyWith(...change);
      },
    };
    await expect(run(false, failing)).rejects.toThrow('killed');
    expect(writes).toBe(2);
    // What was made ready meanwhile is no more in the index than in the store.
    expect(index.size).toBe(10);
    expect(await found(fixture, 50)).toEqual(upTo(10));
    await run(false);
    expect(index.size).toBe(PAPERS);
    expect(await found(fixture, 50)).toEqual(upTo(PAPERS));
  });
});

describe('papers that are forgotten before they are indexed', () => {
  it('are not indexed', async () => {
    const fixture = createFixture();
    const { service, index, connection } = fixture;
    const half = (from: number) =>
      service.importEntries({
        feed,
        from,
        entries: titled(from + 1, 2_000),
        problems: [],
      });
    await half(0);
    expect(await index.forget([7])).toBe(1);
    await half(2_000);
    await index.catchUp({ whenMany: true });
    const manifest = await createIndexPages(connection).readManifest();
    const indexed = manifest?.segments.map(({ papers }) => papers);
    expect(indexed).toEqual([3_999]);
  });
});
