import { expect, test } from 'vitest';
import { createMemoryStore } from '../../lib/index/memory-store';
import {
  createPackedIndex,
  type PackedIndex,
} from '../../lib/index/packed-index';
import type { IndexedPaper } from '../../lib/index/paper-index';

/** Papers whose words are the rarer the later they come. */
const papers = Array.from({ length: 240 }, (_, i): IndexedPaper => ({
  id: i + 1,
  title: `Learning graph ${i < 60 ? 'kernels' : 'networks'} case${i % 30}`,
  abstract: `Study ${'nodes '.repeat(i % 5)} topic${i % 7} ${i > 180 ? 'spectral' : ''}`,
}));
const related = (index: PackedIndex) =>
  index.related(
    { title: 'Graph kernels case3 topic2' },
    { limit: 40, minScore: 0.01 },
  );

/** As an import does it: each change is planned, written, and the next one follows. */
async function importAll(index: PackedIndex, store = createMemoryStore()) {
  for (let at = 0; at < papers.length; at += 40) {
    const change = await index.plan(papers.slice(at, at + 40));
    await store.apply(change);
    index.adopt(change);
  }
}

test('of many additions the last one works out the lengths of all vectors', async () => {
  const atOnce = createPackedIndex(createMemoryStore(), { renewal: 0 });
  await atOnce.add(papers);
  const exact = await related(atOnce);
  const scores = exact.map(({ paper, score }) => ({
    paper,
    score: expect.closeTo(score, 6) as number,
  }));

  const store = createMemoryStore();
  const index = createPackedIndex(store, { renewal: 0 });
  await importAll(index, store);
  // Meanwhile it answers, if not to the hundredth.
  const meanwhile = await related(index);
  expect(meanwhile).not.toMatchObject(scores);
  expect(meanwhile.every(({ score }) => score > 0 && score < 1.2)).toBe(true);

  while (await index.merge());
  await index.renew();
  expect(await related(index)).toMatchObject(scores);
  const { generation } = index.manifest;
  await index.renew();
  expect(index.manifest.generation).toBe(generation);

  const reopened = createPackedIndex(store, { renewal: 0 });
  await reopened.refresh();
  expect(await related(reopened)).toMatchObject(scores);
});
