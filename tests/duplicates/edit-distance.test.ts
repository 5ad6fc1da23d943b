import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance, isMistyped } from '../../lib/duplicates/edit-distance';

/** By the definition, without a table. */
function slowly(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const [restA, restB] = [a.slice(1), b.slice(1)];
  if (a[0] === b[0]) return slowly(restA, restB);
  return 1 + Math.min(slowly(restA, restB), slowly(restA, b), slowly(a, restB));
}

const short = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 5 });

test('is the least number of changes', () => {
  fc.assert(
    fc.property(short, short, (a, b) => {
      expect(editDistance(a, b)).toBe(slowly(a, b));
    }),
  );
});

test('within a text is the least over its parts', () => {
  fc.assert(
    fc.property(short, short, (a, b) => {
      const parts = Array.from({ length: b.length + 1 }, (_, i) =>
        Array.from({ length: b.length - i + 1 }, (_, n) => b.slice(i, i + n)),
      ).flat();
      expect(editDistance(a, b, true)).toBe(
        Math.min(...parts.map((part) => slowly(a, part))),
      );
    }),
  );
});

test.each([
  ['schapire', 'shapire', true],
  ['li', 'lu', false],
  ['omiecinski', 'omiecinsky', true],
  ['task', 'tusk', false],
  ['rosneblatt', 'rosenblatt', true],
])('%s for %s: %s', (a, b, mistyped) => {
  expect(isMistyped(a, b)).toBe(mistyped);
});
