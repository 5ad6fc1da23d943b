import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { Lookup } from '../../lib/store/lookup';
import { openStore, type Database } from '../../lib/store/open';

let count = 0;
const freshStore = () => openStore({}, `lookup-${++count}`);

const reading = (db: Database) => new Lookup(db.transaction('lookup'));

const ascending = (a: number, b: number) => a - b;

type Step = { key: number; paper: number; what: 'add' | 'remove' };

/** Does one transaction's changes. */
async function change(db: Database, steps: readonly Step[]): Promise<void> {
  const transaction = db.transaction('lookup', 'readwrite');
  const lookup = new Lookup(transaction);
  for (const { key, paper, what } of steps)
    lookup[what]('titles', `key ${key}`, paper);
  await lookup.flush();
  await transaction.done;
}

it('finds what was added and not removed, transaction by transaction', async () => {
  const step = fc.record({
    key: fc.integer({ min: 0, max: 5 }),
    paper: fc.integer({ min: 1, max: 4 }),
    what: fc.constantFrom('add' as const, 'remove' as const),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(step, { maxLength: 8 }), { maxLength: 8 }),
      async (transactions) => {
        const db = await freshStore();
        const expected = new Map<number, Set<number>>();
        for (const steps of transactions) {
          await change(db, steps);
          for (const { key, paper, what } of steps) {
            const papers = expected.get(key) ?? new Set();
            expected.set(key, papers);
            if (what === 'add') papers.add(paper);
            else papers.delete(paper);
          }
        }
        const keys = [0, 1, 2, 3, 4, 5];
        const found = await reading(db).find(
          'titles',
          keys.map((key) => `key ${key}`),
        );
        expect(found.map((papers) => papers.toSorted(ascending))).toEqual(
          keys.map((key) => [...(expected.get(key) ?? [])].toSorted(ascending)),
        );
        db.close();
      },
    ),
    { numRuns: 40 },
  );
});

it('keeps few runs of many keys, and every key', async () => {
  const db = await freshStore();
  for (let chunk = 0; chunk < 40; chunk++)
    await change(
      db,
      Array.from({ length: 200 }, (_, i) => ({
        key: chunk * 200 + i,
        paper: chunk * 200 + i + 1,
        what: 'add' as const,
      })),
    );
  const head = await db.get('lookup', 'head');
  expect(head).toMatchObject({ titles: expect.any(Array) });
  expect((head as { titles: unknown[] }).titles.length).toBeLessThan(8);
  const keys = Array.from({ length: 8_000 }, (_, key) => `key ${key}`);
  const found = await reading(db).find('titles', [...keys, 'key 8000']);
  expect(found).toEqual([...keys.map((_key, i) => [i + 1]), []]);
  // Pages of merged runs are gone.
  const pages = await db.count('lookup');
  expect(pages).toBeLessThan(32);
  db.close();
});

/** Titles of so many papers, as they come: some hundreds or thousands at a time. */
async function fill(db: Database, papers: number, atOnce: number) {
  for (let first = 0; first < papers; first += atOnce)
    await change(
      db,
      Array.from({ length: Math.min(atOnce, papers - first) }, (_, i) => ({
        key: first + i,
        paper: first + i + 1,
        what: 'add' as const,
      })),
    );
}

const ofKeys = (keys: readonly number[]) => keys.map((key) => `key ${key}`);

/** Asks as a worker that was just started, with nothing kept; how many pages that took. */
async function askAnew(
  name: string,
  keys: readonly number[],
  { areExpected = false } = {},
) {
  const read = vi.spyOn(IDBObjectStore.prototype, 'getAll');
  const db = await openStore({}, name);
  const lookup = reading(db);
  if (areExpected) lookup.expectTitles();
  const found = await lookup.find('titles', ofKeys(keys));
  db.close();
  const results = read.mock.results.map(
    ({ value }) => (value as IDBRequest<unknown[]>).result.length,
  );
  read.mockRestore();
  return { found, pages: results.reduce((sum, length) => sum + length, 0) };
}

it('reads little for titles that nobody has seen, or that came together', async () => {
  const name = `lookup-${++count}`;
  const written = await openStore({}, name);
  await fill(written, 40_000, 2_000);
  const pages = (await written.count('lookup')) - 1;
  written.close();
  const keys = (from: number, each: number) =>
    Array.from({ length: 200 }, (_, i) => from + i * each);
  const papers = (all: readonly number[]) => all.map((key) => [key + 1]);

  const spread = keys(0, 150);
  const ofAll = await askAnew(name, spread);
  expect(ofAll.found).toEqual(papers(spread));
  const together = keys(21_000, 1);
  const ofSome = await askAnew(name, together);
  expect(ofSome.found).toEqual(papers(together));
  expect(ofSome.pages).toBeLessThan(ofAll.pages / 2);
  const unknown = await askAnew(name, keys(50_000, 1));
  expect(unknown.found.flat()).toEqual([]);
  expect(unknown.pages).toBeLessThan(pages / 4);

  // To say so before costs nothing more.
  for (const asked of [spread, together, keys(50_000, 1)])
    expect(await askAnew(name, asked, { areExpected: true })).toEqual(
      await askAnew(name, asked),
    );
});

it('knows what was written after titles were expected', async () => {
  const name = `lookup-${++count}`;
  const written = await openStore({}, name);
  await fill(written, 5_000, 5_000);
  written.close();
  const db = await openStore({}, name);
  const lookup = new Lookup(db.transaction('lookup', 'readwrite'));
  lookup.expectTitles();
  for (let key = 5_000; key < 9_000; key++)
    lookup.add('titles', `key ${key}`, key + 1);
  await lookup.flush();
  const keys = Array.from({ length: 180 }, (_, i) => i * 50);
  expect(await lookup.find('titles', ofKeys(keys))).toEqual(
    keys.map((key) => [key + 1]),
  );
  db.close();
});

it('reads one page of each run for one title', async () => {
  const name = `lookup-${++count}`;
  const written = await openStore({}, name);
  await fill(written, 20_000, 5_000);
  const head = (await written.get('lookup', 'head')) as { titles: unknown[] };
  written.close();
  const { found, pages } = await askAnew(name, [17]);
  expect(found).toEqual([[18]]);
  expect(pages).toBe(head.titles.length);
});

it('merges what is gone with what it was, however much that is', async () => {
  const db = await freshStore();
  await fill(db, 20_000, 2_000);
  await change(db, [{ key: 5, paper: 6, what: 'remove' }]);
  await change(
    db,
    Array.from({ length: 12_000 }, (_, i) => ({
      key: i,
      paper: i + 1,
      what: 'remove' as const,
    })),
  );
  expect(
    await reading(db).find('titles', ofKeys([5, 6, 11_999, 12_000])),
  ).toEqual([[], [], [], [12_001]]);
  const head = (await db.get('lookup', 'head')) as {
    titles: { entries: number }[];
  };
  const entries = head.titles.reduce((sum, run) => sum + run.entries, 0);
  expect(entries).toBe(8_000);
  db.close();
});

it('knows nothing of what was undone', async () => {
  const db = await freshStore();
  await change(db, [{ key: 1, paper: 1, what: 'add' }]);
  const transaction = db.transaction('lookup', 'readwrite');
  const lookup = new Lookup(transaction);
  lookup.add('titles', 'key 2', 2);
  expect(await lookup.find('titles', ['key 1', 'key 2'])).toEqual([[1], [2]]);
  await lookup.flush();
  expect(await lookup.find('titles', ['key 2'])).toEqual([[2]]);
  transaction.done.catch(() => undefined);
  transaction.abort();
  await change(db, [{ key: 3, paper: 3, what: 'add' }]);
  const found = await reading(db).find('titles', ['key 1', 'key 2', 'key 3']);
  expect(found).toEqual([[1], [], [3]]);
  db.close();
});
