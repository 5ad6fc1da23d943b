import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nearWords } from '../../lib/index/near-words';
import { buildSegment } from '../../lib/index/segment';
import { encodeWord } from '../../lib/index/vocabulary';

/** Insertions, deletions, replacements and swaps of neighbours, from the definition. */
function editsBetween(a: string, b: string): number {
  const table = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (__, j) => (i === 0 ? j : i)),
  );
  for (let i = 1; i <= a.length; i++)
    for (let j = 1; j <= b.length; j++) {
      const ways = [
        table[i - 1]![j]! + 1,
        table[i]![j - 1]! + 1,
        table[i - 1]![j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1),
      ];
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        ways.push(table[i - 2]![j - 2]! + 1);
      table[i]![j] = Math.min(...ways);
    }
  return table[a.length]![b.length]!;
}

const word = fc
  .array(fc.constantFrom(...'abc'), { minLength: 2, maxLength: 7 })
  .map((letters) => `${letters.join('')}1`);

test('near words are those within the edits, whatever they share with their neighbours', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(word, { minLength: 1, maxLength: 60 }),
      word,
      fc.integer({ min: 0, max: 2 }),
      fc.boolean(),
      (known, asked, most, isBeginning) => {
        const { vocabulary } = buildSegment([
          { id: 1, title: known.join(' '), authors: ['Aba Cab'] },
        ]);
        const found = vocabulary.leaves.flatMap((leaf) =>
          nearWords(leaf, encodeWord(asked), most, isBeginning),
        );
        const edits = (other: string) =>
          isBeginning
            ? Math.min(
                ...Array.from({ length: other.length + 1 }, (_, i) =>
                  editsBetween(asked, other.slice(0, i)),
                ),
              )
            : editsBetween(asked, other);
        expect(found.map((near) => [near.word, near.edits])).toEqual(
          known
            .toSorted()
            .map((other) => [other, edits(other)] as const)
            .filter(([, many]) => many <= most),
        );
      },
    ),
    { numRuns: 500 },
  );
});
