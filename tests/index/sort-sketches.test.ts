import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeSketches, sortSketches } from '../../lib/index/sort-sketches';

const hash = fc.oneof(
  fc.constantFrom(0, 7, 2 ** 31, 2 ** 32 - 1),
  fc.integer({ min: 0, max: 2 ** 32 - 1 }),
);
const sketches = fc.array(fc.uniqueArray(hash, { maxLength: 6 }), {
  maxLength: 8,
});

test('shingles are sorted by hash, then by document', () => {
  fc.assert(
    fc.property(sketches, (all) => {
      const pairs = all
        .flatMap((hashes, document) => hashes.map((each) => [each, document]))
        .toSorted(([a = 0, i = 0], [b = 0, j = 0]) => a - b || i - j);
      expect([...sortSketches(all)]).toEqual(pairs.flat());
    }),
  );
});

test('merging sorted shingles is sorting what is left of them', () => {
  fc.assert(
    fc.property(
      fc.array(sketches, { maxLength: 4 }),
      fc.infiniteStream(fc.nat({ max: 4 })),
      (lists, choices) => {
        // Documents of all lists in some order, each list's in its own; some are left out.
        const merged: number[][] = [];
        const queues = lists.map((all) => [...all.entries()]);
        const places = lists.map((all) => new Int32Array(all.length).fill(-1));
        while (queues.some(({ length }) => length > 0)) {
          const [choice = 0, isGone = 0] = [
            choices.next().value,
            choices.next().value,
          ];
          const list = choice % lists.length;
          const [document, hashes] = queues[list]?.shift() ?? [];
          if (document === undefined || hashes === undefined || isGone === 0)
            continue;
          places[list]![document] = merged.push(hashes) - 1;
        }
        expect(
          mergeSketches(
            lists.map((all, i) => ({
              sketches: sortSketches(all),
              places: places[i]!,
            })),
          ),
        ).toEqual(sortSketches(merged));
      },
    ),
  );
});
