import { expect, it } from 'vitest';
import { createMemoryIndex } from '../../lib/index/memory-store';
import { otherSpellings } from '../../lib/index/other-spellings';
import { parseQuery } from '../../lib/query/parse-query';

it.each([
  ['summarisation', 'Summarization of tables'],
  ['summarizing ', 'Summarising tables'],
  ['tokenisers ', 'Fast tokenizers'],
  ['analyze ', 'We analyse tables'],
  ['behavior ', 'Behaviours of agents'],
  ['neighbouring ', 'Neighboring tables'],
  ['dialog ', 'Dialogue systems'],
  ['dialogues ', 'Dialog systems'],
  ['centre ', 'Centers of mass'],
])('finds %j in %j', async (query, title) => {
  const index = await createMemoryIndex([
    { id: 1, title, authors: [] },
    ...['Trees', 'Fields'].map((it, i) => ({
      id: 2 + i,
      title: it,
      authors: [],
    })),
  ]);
  const { papers } = await index.search({
    ...parseQuery(query),
    without: [],
    limit: 9,
  });
  expect(papers.map(({ paper }) => paper)).toEqual([1]);
});

it('takes no word for another', () => {
  // "genre" as if it were British would be the stem of "generate".
  for (const word of ['genre', 'raise', 'source', 'vector', 'four', 'model'])
    expect(otherSpellings(word)).toEqual([]);
});
