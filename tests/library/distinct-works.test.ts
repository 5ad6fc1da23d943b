import { expect, it } from 'vitest';
import { distinctWorks } from '../../lib/library/distinct-works';
import { createConnection } from '../../lib/store/connection';

const neighbours = [2, 3, 4, 5, 6].map((paper) => ({
  paper,
  score: 1 / paper,
  stems: [],
}));
const link = (
  papers: [number, number],
  verdict: 'same' | 'version' | 'similar',
  rejectedAt?: number,
) => ({
  papers,
  verdict,
  reason: { kind: 'title' },
  at: 1,
  ...(rejectedAt !== undefined && { rejectedAt }),
});

it('names each work once, and no copy of the paper itself', async () => {
  const db = await createConnection({}, 'distinct-works')();
  for (const one of [
    link([1, 2], 'version'),
    link([3, 5], 'same'),
    link([3, 4], 'similar'),
    link([4, 6], 'same', 7),
  ])
    await db.put('links', one as never);
  const distinct = await distinctWorks(db, 1, neighbours);
  expect(distinct.map(({ paper }) => paper)).toEqual([3, 4, 6]);
});
