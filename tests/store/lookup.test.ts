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

it('reads little for titles that nobody has seen', async () => {
  const name = `lookup-${++count}`;
  const written = await openStore({}, name);
  await change(
    written,
    Array.from({ length: 40_000 }, (_, key) => ({
      key,
      paper: key + 1,
      what: 'add' as const,
    })),
  );
  const pages = (await written.count('lookup')) - 1;
  written.close();

  const read = vi.spyOn(IDBObjectStore.prototype, 'getAll');
  const pagesRead = async (keys: readonly string[]) => {
    read.mockClear();
    // As a worker that was just started: nothing is kept.
    const db = await openStore({}, name);
    const found = await reading(db).find('titles', keys);
    db.close();
    const results = read.mock.results.map(
      ({ value }) => (value as IDBRequest<unknown[]>).result.length,
    );
    return { found, pages: results.reduce((sum, length) => sum + length, 0) };
  };
  const keys = (from: number) =>
    Array.from({ length: 200 }, (_, i) => `key ${from + i * 150}`);

  const known = await pagesRead(keys(0));
  expect(known.found).toEqual(keys(0).map((_key, i) => [1 + i * 150]));
  const unknown = await pagesRead(keys(50_000));
  expect(unknown.found).toEqual(keys(0).map(() => []));
  expect(known.pages).toBeGreaterThan(pages * 0.9);
  expect(unknown.pages).toBeLessThan(pages / 4);
  // One title's page is read at once.
  expect((await pagesRead(['key 17'])).found).toEqual([[18]]);
  expect((await pagesRead(['key 17'])).pages).toBe(1);
  read.mockRestore();
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
