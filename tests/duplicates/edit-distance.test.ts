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

/** By the table of Wagner & Fischer (1974), cell by cell. */
function byTable(a: string, b: string, within: boolean): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => (within ? 0 : j));
  for (let i = 0; i < a.length; i++) {
    const next = [i + 1];
    for (let j = 0; j < b.length; j++)
      next.push(
        Math.min(
          row[j]! + (a[i] === b[j] ? 0 : 1),
          row[j + 1]! + 1,
          next[j]! + 1,
        ),
      );
    row = next;
  }
  return within ? Math.min(...row) : row.at(-1)!;
}

test('of long texts is what the table of all beginnings says', () => {
  const long = fc.string({
    unit: fc.constantFrom('a', 'b', 'ü', '図', '\ud83d\ude00'),
    maxLength: 140,
  });
  fc.assert(
    fc.property(long, long, fc.boolean(), (a, b, within) => {
      expect(editDistance(a, b, within)).toBe(byTable(a, b, within));
    }),
    { numRuns: 500 },
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
