import { expect, it } from 'vitest';
import { createMemoryStore } from '../../lib/index/memory-store';
import { createPackedIndex } from '../../lib/index/packed-index';

const papers = (from: number, count: number) =>
  Array.from({ length: count }, (_, i) => ({
    id: from + i,
    title: `Graphs of case${from + i}`,
  }));

const sizes = (index: ReturnType<typeof createPackedIndex>) =>
  index.manifest.segments.map((segment) => segment.papers);

it('makes one segment of many that an import left, the last of them smaller', async () => {
  const index = createPackedIndex(createMemoryStore());
  for (let at = 0; at < 18; at++) await index.add(papers(1 + at * 40, 40));
  await index.add(papers(721, 19));
  while (await index.merge());
  expect(sizes(index)).toEqual([739]);
});

it('does not rewrite a large segment for a few papers', async () => {
  const index = createPackedIndex(createMemoryStore());
  await index.add(papers(1, 400));
  for (let at = 0; at < 6; at++) {
    await index.add(papers(401 + at * 20, 20));
    while (await index.merge());
  }
  expect(sizes(index)[0]).toBe(400);
  expect(sizes(index).length).toBeLessThan(5);
});
