import { expect, it } from 'vitest';
import { distinctWorks } from '../../../lib/library/answers/distinct-works';
import { createConnection } from '../../../lib/store/connection';

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

it('names each work once, as many as are wanted, and no copy of the paper itself', async () => {
  const db = await createConnection({}, 'distinct-works')();
  for (const one of [
    link([1, 2], 'version'),
    link([3, 5], 'same'),
    link([3, 4], 'similar'),
    link([4, 6], 'same', 7),
  ])
    await db.put('links', one as never);
  for (const [most, works] of [
    [12, [3, 4, 6]],
    [2, [3, 4]],
  ] as const) {
    const distinct = await distinctWorks(db, 1, neighbours, most);
    expect(distinct.map(({ paper }) => paper)).toEqual(works);
  }
});

it('looks further where many of the first are copies', async () => {
  const db = await createConnection({}, 'many-copies')();
  const many = Array.from({ length: 24 }, (_, i) => ({
    paper: i + 2,
    score: 1 / (i + 2),
    stems: [],
  }));
  for (let copy = 3; copy < 20; copy++)
    await db.put('links', link([2, copy], 'same') as never);
  const distinct = await distinctWorks(db, 1, many, 4);
  expect(distinct.map(({ paper }) => paper)).toEqual([2, 20, 21, 22]);
});
