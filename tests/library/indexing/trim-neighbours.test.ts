import { expect, test } from 'vitest';
import {
  MOST_KEPT,
  trimNeighbours,
} from '../../../lib/library/indexing/trim-neighbours';
import { createFixture } from '../fixture';

/** A library with the neighbours of some papers, and those that are in a list. */
async function withNeighbours(papers: readonly number[], listed: number[]) {
  const db = await createFixture().connection();
  const stores = db.transaction(['neighbours', 'items'], 'readwrite');
  for (const paper of papers)
    void stores.objectStore('neighbours').put({
      paper,
      size: 1,
      version: 1,
      space: 0,
      neighbours: [],
    });
  for (const paper of listed)
    void stores
      .objectStore('items')
      .put({ list: 'a', paper, order: paper, addedAt: 0 });
  await stores.done;
  return db;
}

const upTo = (last: number) => Array.from({ length: last }, (_, i) => i + 1);

test('neighbours of many papers make room, those of listed papers stay', async () => {
  const listed = [1, 7, 8, 900, MOST_KEPT + 5];
  const db = await withNeighbours(upTo(MOST_KEPT + 20), listed);
  await trimNeighbours(db);
  expect(await db.getAllKeys('neighbours')).toEqual(listed);
});

test('of a few papers nothing is let go, however many are listed', async () => {
  const papers = upTo(MOST_KEPT + 200);
  const db = await withNeighbours(papers, upTo(200));
  await trimNeighbours(db);
  expect(await db.count('neighbours')).toBe(papers.length);
});
