import fc from 'fast-check';
import { expect, test } from 'vitest';
import { frequentWords } from '../../lib/index/completions';
import { KeptLists } from '../../lib/index/kept-lists';
import { createMemoryStore } from '../../lib/index/memory-store';
import { documentsIn, OpenIndex } from '../../lib/index/open-index';
import { createPackedIndex } from '../../lib/index/packed-index';
import { createPages } from '../../lib/index/pages';

/** No word has another stem than itself. */
const word = fc
  .array(fc.constantFrom(...'xyz'), { minLength: 2, maxLength: 3 })
  .map((letters) => `${letters.join('')}1`);

test('the most frequent words that begin so are found, over all segments', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.array(fc.uniqueArray(word, { minLength: 1 }), {
          minLength: 1,
          maxLength: 6,
        }),
        { minLength: 1, maxLength: 4 },
      ),
      fc.constantFrom('x', 'xy', 'y', 'q'),
      fc.integer({ min: 1, max: 6 }),
      async (batches, beginning, most) => {
        const store = createMemoryStore();
        const packed = createPackedIndex(store);
        let id = 0;
        for (const batch of batches)
          await packed.add(
            batch.map((words) => ({ id: ++id, title: words.join(' ') })),
          );
        const index = new OpenIndex(
          packed.manifest,
          createPages(store),
          new KeptLists(),
        );
        const counts = new Map<string, number>();
        for (const it of batches.flat(2))
          if (it.startsWith(beginning))
            counts.set(it, (counts.get(it) ?? 0) + 1);
        const first = (all: ReadonlyMap<string, number>) =>
          [...all]
            .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
            .slice(0, most);
        const found = await frequentWords(index, beginning, most);
        const documents = new Map(
          [...found].map(([word, terms]) => [word, documentsIn(terms)]),
        );
        expect(first(documents)).toEqual(first(counts));
      },
    ),
    { numRuns: 150 },
  );
});
