import { expect, test } from 'vitest';
import { LONG_LIST } from '../../lib/index/kept-lists';
import {
  createMemoryIndex,
  createMemoryStore,
} from '../../lib/index/memory-store';
import {
  createPackedIndex,
  type PackedIndex,
} from '../../lib/index/packed-index';
import type { IndexedPaper } from '../../lib/index/paper-index';

/** Papers that all have a word, half of them another, and each a rarer one. */
const papers = Array.from(
  { length: 2 * LONG_LIST + 600 },
  (_, i): IndexedPaper => ({
    id: i + 1,
    title: `Graph ${i % 2 === 0 ? 'network' : 'tree'} kind${i % 40}`,
    ...(i % 3 === 0 && { abstract: `Tree of ${'graph '.repeat(i % 7)}` }),
  }),
);
const texts = ['Graph network kind7', 'Trees of graphs', 'Graph kind3 tree'];

async function answers(index: PackedIndex) {
  const all: unknown[] = [];
  for (const title of texts) {
    const related = await index.related(
      { title },
      { limit: 30, minScore: 0.1 },
    );
    const { papers: found } = await index.search({
      words: title
        .toLowerCase()
        .split(' ')
        .map((word) => ({ word, isBeginning: word === 'tree' })),
      without: [],
      authors: [],
      years: [],
      limit: 30,
    });
    all.push(related, found);
  }
  return all;
}

/** Norms are 32-bit floats. */
const close = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value), (_key, it: unknown) =>
    typeof it === 'number' && !Number.isInteger(it)
      ? (expect.closeTo(it, 6) as unknown)
      : it,
  );

test('lists that are kept answer as those that are read, through changes', async () => {
  const index = createPackedIndex(createMemoryStore(), { renewal: 0 });
  await index.add(papers);
  const first = await answers(index);
  expect(await answers(index)).toEqual(first);

  const gone = papers.filter(({ id }) => id % 5 === 0).map(({ id }) => id);
  const left = papers.filter(({ id }) => id % 5 !== 0);
  const more = papers.slice(0, 700).map(({ title }, i) => ({
    id: papers.length + i + 1,
    title: `${title} anew`,
  }));
  await index.remove(gone);
  await index.add(more);
  const changed = await answers(index);
  const relatedOf = (all: unknown[]) => all.filter((_, i) => i % 2 === 0);
  const anew = await createMemoryIndex([...left, ...more]);
  // Searches count lengths and completions with the papers that are gone, until they are merged.
  expect(relatedOf(changed)).toEqual(close(relatedOf(await answers(anew))));
  expect(await answers(index)).toEqual(changed);

  while (await index.merge());
  await index.add([{ id: 9_999, title: 'Something else' }]);
  const last = await createMemoryIndex([
    ...left,
    ...more,
    { id: 9_999, title: 'Something else' },
  ]);
  expect(relatedOf(await answers(index))).toEqual(
    close(relatedOf(await answers(last))),
  );
});
