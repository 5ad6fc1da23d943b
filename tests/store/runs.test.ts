import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runsOf } from '../../lib/store/runs';

test('runs cover every id, and nothing beyond a hole', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 60 })),
      fc.nat({ max: 5 }),
      (ids, hole) => {
        const runs = runsOf(ids, hole);
        for (const id of ids)
          expect(
            runs.filter(({ first, last }) => first <= id && id <= last),
          ).toHaveLength(1);
        runs.forEach(({ first, last }, i) => {
          expect(ids).toContain(first);
          expect(ids).toContain(last);
          if (i > 0)
            expect(first - runs[i - 1]!.last).toBeGreaterThan(hole + 1);
        });
      },
    ),
  );
});

test('neighbours are one run', () => {
  expect(runsOf([5, 3, 4, 9], 0)).toEqual([
    { first: 3, last: 5 },
    { first: 9, last: 9 },
  ]);
});
