import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sketch, SKETCH_SIZE } from '../../lib/text/sketch';

/** Words of the shortest abstract that has a sketch. */
const SHORTEST = 14;

const hashes = fc.array(fc.oneof(fc.nat({ max: 3 }), fc.integer()), {
  maxLength: 60,
});

test('a sketch has the smallest of what its stretches have, ascending', () => {
  fc.assert(
    fc.property(hashes, (words) => {
      const all = new Set<number>();
      for (let from = 0; from + SHORTEST <= words.length; from++)
        for (const shingle of sketch(words.slice(from, from + SHORTEST)))
          all.add(shingle);
      expect(sketch(words)).toEqual(
        [...all].sort((a, b) => a - b).slice(0, SKETCH_SIZE),
      );
    }),
  );
});

test('of a longer array those count that are said to', () => {
  fc.assert(
    fc.property(hashes, (words) => {
      expect(
        sketch(Int32Array.from([...words, 1, 2, 3]), words.length),
      ).toEqual(sketch(words));
    }),
  );
});
