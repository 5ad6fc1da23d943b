import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  containment,
  dice,
  trigrams,
} from '../../lib/duplicates/title-similarity';

test('titles are as alike as the sets of their runs of three characters', () => {
  const words = fc.array(
    fc.string({ unit: fc.constantFrom('a', 'b', 'ü', '図', '\uffff', '\0') }),
    { maxLength: 20 },
  );
  const runs = (title: string[]) => {
    const text = title.join(' ').slice(0, 500);
    return new Set(
      Array.from(text.slice(2), (_, i) => i)
        .slice(0, Math.max(0, text.length - 2))
        .map((i) => text.slice(i, i + 3)),
    );
  };
  fc.assert(
    fc.property(words, words, (one, other) => {
      const [a, b] = [trigrams(one), trigrams(other)];
      const [left, right] = [runs(one), runs(other)];
      const shared = left.intersection(right).size;
      const all = left.size + right.size;
      const fewer = Math.min(left.size, right.size);
      expect([a.size, b.size]).toEqual([left.size, right.size]);
      expect(dice(a, b)).toBe(all === 0 ? 0 : (2 * shared) / all);
      expect(containment(a, b)).toBe(fewer === 0 ? 0 : shared / fewer);
    }),
  );
});
