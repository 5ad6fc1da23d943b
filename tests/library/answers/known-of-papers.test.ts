import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import {
  keysNear,
  notedAmong,
} from '../../../lib/library/answers/known-of-papers';
import { openStore } from '../../../lib/store/open';
import { raw } from '../../../lib/store/read-many';

let count = 0;
const freshStore = () => openStore({}, `known-${++count}`);

/** Asked papers that lie far apart, as those of a search do. */
const asked = Array.from({ length: 120 }, (_, i) => 1 + i * 500);

it('finds all that is kept of papers, however much there is of others', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.record({
          from: fc.integer({ min: 1, max: 60_000 }),
          each: fc.integer({ min: 1, max: 600 }),
          count: fc.integer({ min: 1, max: 700 }),
        }),
        { maxLength: 6 },
      ),
      async (stretches) => {
        const db = await freshStore();
        const noted = new Set(
          stretches.flatMap(({ from, each, count: many }) =>
            Array.from({ length: many }, (_, i) => from + i * each),
          ),
        );
        const { store, done } = db.transaction('notes', 'readwrite');
        for (const paper of noted)
          void store.put({ paper, text: 'x', updatedAt: 1 });
        await done;
        const found = await notedAmong(db.transaction('notes').store, asked);
        expect(asked.filter((paper) => found.has(paper))).toEqual(
          asked.filter((paper) => noted.has(paper)),
        );
        db.close();
      },
    ),
    { numRuns: 15 },
  );
});

it('asks once where little is kept, and by papers where much is', async () => {
  const db = await freshStore();
  const requests = async () => {
    const ask = vi.spyOn(IDBObjectStore.prototype, 'getAllKeys');
    await keysNear(asked, raw(db.transaction('notes').store));
    const { length } = ask.mock.calls;
    ask.mockRestore();
    return length;
  };
  const keep = async (papers: number, each: number) => {
    const { store, done } = db.transaction('notes', 'readwrite');
    for (let i = 0; i < papers; i++)
      void store.put({ paper: 1 + i * each, text: 'x', updatedAt: 1 });
    await done;
  };
  expect(await requests()).toBe(1);
  await keep(1_500, 40);
  expect(await requests()).toBe(2);
  await keep(15_000, 4);
  expect(await requests()).toBe(1 + asked.length);
  db.close();
});
