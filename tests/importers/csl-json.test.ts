import { expect, test } from 'vitest';
import csl from '../../lib/importers/csl-json';
import huggingFace from '../../lib/importers/huggingface-papers';
import { parseText } from './parse';

const items = [
  { title: 'One', type: 'article-journal', DOI: '10.1000/1' },
  { title: 'Two', type: 'book', author: [{ family: 'Byron' }] },
];

test.each([
  ['a list', items],
  ['an object with a list', { items, collections: {} }],
  ['an object with references', { references: items }],
  ['an answer of Crossref', { status: 'ok', message: { items } }],
  ['an object of records', { items: { a: items[0], b: items[1] } }],
])('records stand in %s', async (_where, value) => {
  const { entries, problems } = await parseText(csl, JSON.stringify(value));
  expect(entries.map(({ title }) => title)).toEqual(['One', 'Two']);
  expect(problems).toEqual([]);
});

test('one work may be Crossref’s whole answer', async () => {
  const { all, problems } = await parseText(
    csl,
    JSON.stringify({
      status: 'ok',
      'message-type': 'work',
      message: { DOI: '10.1000/1', title: ['One'], author: [{ family: 'B' }] },
    }),
  );
  expect(all.filter(({ type }) => type === 'entry')).toMatchObject([
    { draft: { title: 'One', identifiers: { doi: '10.1000/1' } } },
  ]);
  expect(problems).toEqual([]);
});

test('what stands beside a paper of Hugging Face is no paper', async () => {
  const dailyPapers = [1, 2].map((at) => ({
    title: `Paper ${at}`,
    paper: { id: `2401.0000${at}`, title: `Paper ${at}` },
    numComments: 3,
  }));
  const { entries, problems } = await parseText(
    huggingFace,
    JSON.stringify({ dailyPapers }),
  );
  expect(entries.map(({ title }) => title)).toEqual(['Paper 1', 'Paper 2']);
  expect(problems).toEqual([]);
});

test('a paper of arXiv may be named by its journal alone', async () => {
  const { all } = await parseText(
    csl,
    JSON.stringify([
      {
        type: 'article-journal',
        title: 'One',
        'container-title': 'arXiv preprint arXiv:2002.05709',
      },
    ]),
  );
  expect(all).toContainEqual(
    expect.objectContaining({
      draft: expect.objectContaining({ identifiers: { arxiv: '2002.05709' } }),
    }),
  );
});
