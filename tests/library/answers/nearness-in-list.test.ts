import { expect, it } from 'vitest';
import { nearnessInList } from '../../../lib/library/answers/nearness-in-list';
import type { StoredNeighbours } from '../../../lib/store/schema';
import { readRows } from '../../../lib/library/answers/table-rows';
import { createFixture, page } from '../fixture';

const stored: StoredNeighbours = {
  paper: 1,
  size: 3,
  version: 1,
  space: 0,
  neighbours: [
    { paper: 2, score: 0.7, stems: [] },
    { paper: 3, score: 0.4, stems: [] },
  ],
};

it('is the score of the nearest member', () => {
  expect(nearnessInList(stored, new Set([1, 3]))).toBe(0.4);
  expect(nearnessInList(stored, new Set([2, 3]))).toBe(0.7);
  expect(nearnessInList(stored, new Set([1]))).toBe(0);
  expect(nearnessInList(undefined, new Set([2]))).toBeUndefined();
});

it('is on the rows of a list, and on no others', async () => {
  const fixture = createFixture();
  const about = (title: string, arxiv: string, abstract: string) => ({
    title,
    identifiers: { arxiv },
    authors: [],
    abstract,
  });
  const { after } = await fixture.visit(page(), [
    about(
      'LightGCN',
      '2002.02126',
      'Graph convolution for recommendation, made light.',
    ),
    about(
      'UltraGCN',
      '2110.15114',
      'Graph convolution for recommendation without layers.',
    ),
    about('Robots', '2301.00001', 'Grasping with a soft hand in clutter.'),
    about('More Robots', '2301.00002', 'Walking over rubble with four legs.'),
  ]);
  const ids = after.map(({ paper }) => paper!);
  const db = await fixture.connection();
  const list = await fixture.service.createList({ name: 'Graphs' });
  for (const paper of ids.slice(0, 3))
    await fixture.service.save({ paper, list: list.id });
  const rows = await readRows(db, ids.slice(0, 3), list.id);
  expect(rows[0]?.near).toBeGreaterThan(0);
  expect(rows[1]?.near).toBeCloseTo(rows[0]?.near ?? NaN);
  expect(rows[2]?.near).toBe(0);
  const [plain] = await readRows(db, [ids[0]!]);
  expect(plain).not.toHaveProperty('near');
});
