import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arrive } from '../../lib/library/arrival/arrive';
import type { PaperDraft } from '../../lib/papers/paper';
import {
  lastChange,
  papersAt,
  papersOnSite,
  papersSince,
} from '../../lib/store/arrived';
import { changePapers } from '../../lib/store/change-papers';
import { openStore, type Database } from '../../lib/store/open';
import {
  countPapers,
  getPapers,
  hasPaper,
  lastPaper,
  PAPER_STORES,
  papersFrom,
} from '../../lib/store/papers';
import { papersByKeyIn } from '../../lib/store/papers-by-key';
import { sightingsAt, SIGHTING_STORES } from '../../lib/store/sightings';
import { allPapers, allSightings } from '../library/everything-stored';
import { page } from '../library/fixture';

let count = 0;
const freshStore = () => openStore({}, `changes-${++count}`);

const places = ['arxiv', 'other'].map((site, i) => ({
  ...page(`https://${site}.org/list/${i}`),
  site,
}));
const drafted = (i: number, hasAbstract: boolean): PaperDraft => ({
  title: `Paper of number ${i}`,
  identifiers: i % 3 === 0 ? {} : { arxiv: `2401.${10_000 + i}` },
  authors: [`Author ${i}`],
  ...(hasAbstract && { abstract: `What paper ${i} is about, in short.` }),
});

type Step =
  | { do: 'arrive'; from: number; count: number; place: number; whole: boolean }
  | { do: 'touch'; papers: number[] }
  | { do: 'forget'; papers: number[] };

const somePapers = fc.uniqueArray(fc.integer({ min: 1, max: 130 }), {
  maxLength: 25,
});
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    do: fc.constant('arrive' as const),
    from: fc.integer({ min: 0, max: 60 }),
    count: fc.integer({ min: 1, max: 60 }),
    place: fc.integer({ min: 0, max: 1 }),
    whole: fc.boolean(),
  }),
  fc.record({ do: fc.constant('touch' as const), papers: somePapers }),
  fc.record({ do: fc.constant('forget' as const), papers: somePapers }),
);

/** Does a step; papers that arrive, so many in one go. */
async function take(db: Database, did: Step, now: number, atOnce: number) {
  if (did.do === 'touch')
    return changePapers(db, [], (papers) => papers.touch(did.papers, now));
  if (did.do !== 'arrive')
    return changePapers(db, [], (papers) => papers.delete(did.papers));
  const drafts = Array.from({ length: did.count }, (_, i) => ({
    draft: drafted(did.from + i, did.whole),
    entry: i + 1,
  }));
  for (let at = 0; at < drafts.length; at += atOnce)
    await changePapers(db, [], (papers, stores) =>
      arrive(
        papers,
        stores,
        places[did.place] ?? page(),
        drafts.slice(at, at + atOnce),
        now,
      ),
    );
}

/** All that can be asked of papers. */
async function everything(db: Database) {
  const ids = Array.from({ length: 150 }, (_, i) => i);
  const stores = () => db.transaction(PAPER_STORES);
  const byId = (a: { paper: number; key: string }, b: typeof a) =>
    a.paper - b.paper || a.key.localeCompare(b.key);
  return {
    papers: await allPapers(db),
    some: await papersFrom(db, 20, 30),
    sightings: (await allSightings(db)).sort(byId),
    byId: await getPapers(db, ids),
    there: await Promise.all(ids.map((id) => hasPaper(stores(), id))),
    count: await countPapers(db),
    last: await lastPaper(db),
    at: (await papersAt(db, IDBKeyRange.only(places[1]?.key))).sort(
      (a, b) => a - b,
    ),
    onSites: await Promise.all(
      places.map(async ({ site }) =>
        [...(await papersOnSite(db, site))].sort((a, b) => a - b),
      ),
    ),
    seen: [
      ...(await sightingsAt(
        db.transaction(SIGHTING_STORES),
        ids,
        places[0]?.key ?? '',
      )),
    ].sort(([a], [b]) => a - b),
    since: (await papersSince(db, 3)).sort((a, b) => a - b),
    changed: (await countPapers(db)) === 0 ? 0 : await lastChange(db),
    named: await Promise.all(
      ids.map(
        async (i) =>
          (await papersByKeyIn(db).byIdentifier(`arxiv:2401.${10_000 + i}`))
            ?.id,
      ),
    ),
    titled: [
      ...(await papersByKeyIn(db).byTitleKeys(
        ids.map((i) => `paperofnumber${i}`),
      )),
    ].map(([, papers]) => papers.map(({ id }) => id)),
  };
}

describe('papers that share records', () => {
  it('are the papers they would be with a record each', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 1, maxLength: 6 }),
        async (steps) => {
          const [together, apart] = [await freshStore(), await freshStore()];
          for (const [i, did] of steps.entries()) {
            await take(together, did, i + 1, 100);
            await take(apart, did, i + 1, 8);
          }
          const found = await everything(together);
          expect(found).toEqual(await everything(apart));
          expect(found.onSites).toEqual(
            places.map(({ site }) => {
              const there = found.sightings.filter((it) => it.site === site);
              return [...new Set(there.map(({ paper }) => paper))];
            }),
          );
          expect(await apart.count('blocks')).toBe(0);
          together.close();
          apart.close();
        },
      ),
      { numRuns: 40 },
    );
  });

  it('are few records, until they change', async () => {
    const db = await freshStore();
    const did = {
      do: 'arrive',
      from: 0,
      count: 50,
      place: 0,
      whole: true,
    } as const;
    await take(db, did, 1, 100);
    const records = async () =>
      Promise.all(
        (['papers', 'blocks', 'arrivals', 'sightings'] as const).map((store) =>
          db.count(store),
        ),
      );
    expect(await records()).toEqual([0, 4, 1, 0]);
    await take(db, { do: 'touch', papers: [20, 21] }, 2, 100);
    expect(await records()).toEqual([2, 4, 1, 2]);
    await take(
      db,
      { do: 'forget', papers: Array.from({ length: 50 }, (_, i) => i + 1) },
      3,
      100,
    );
    // Where papers were seen that nobody has any more is forgotten with them.
    expect(await records()).toEqual([0, 0, 0, 0]);
  });

  it('leave nothing of what failed', async () => {
    const db = await freshStore();
    const failing = changePapers(db, [], async (papers, stores) => {
      const drafts = Array.from({ length: 40 }, (_, i) => ({
        draft: drafted(i, true),
      }));
      await arrive(papers, stores, page(), drafts, 1);
      throw new Error('killed');
    });
    await expect(failing).rejects.toThrow('killed');
    expect(await allPapers(db)).toEqual([]);
    await take(
      db,
      { do: 'arrive', from: 0, count: 40, place: 0, whole: true },
      2,
      100,
    );
    expect(await countPapers(db)).toBe(40);
    expect((await papersByKeyIn(db).byIdentifier('arxiv:2401.10001'))?.id).toBe(
      2,
    );
  });

  it('never get the number of one that is gone', async () => {
    const db = await freshStore();
    const did = { do: 'arrive', count: 20, place: 0, whole: true } as const;
    await take(db, { ...did, from: 0 }, 1, 100);
    await take(db, { do: 'forget', papers: [19, 20] }, 2, 100);
    await take(db, { ...did, from: 100 }, 3, 100);
    expect((await allPapers(db)).map(({ id }) => id)).toEqual([
      ...Array.from({ length: 18 }, (_, i) => i + 1),
      ...Array.from({ length: 20 }, (_, i) => i + 21),
    ]);
  });
});
