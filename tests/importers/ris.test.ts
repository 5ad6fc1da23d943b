import { expect, test } from 'vitest';
import ris from '../../lib/importers/ris';
import { parseText } from './parse';

test.each([
  ['one blank', 'TY - JOUR\nTI - One\nER - \n'],
  ['no blank behind', 'TY  -JOUR\nTI  -One\nER  -\n'],
  [
    'the end of a file of Web of Science',
    'TY  - JOUR\nTI  - One\nER  -\n\nEF  -\n',
  ],
])('a record may be written with %s', async (_what, text) => {
  expect(ris.sniff(text)).toBeGreaterThan(0.9);
  const { entries, problems } = await parseText(ris, text);
  expect(entries).toMatchObject([{ title: 'One' }]);
  expect(problems).toEqual([]);
});

test('a line of an abstract may begin with two capitals and a dash', async () => {
  const { entries } = await parseText(
    ris,
    'TY  - JOUR\nTI  - One\nAB  - They say\nAI - is great;\nUS - agree.\nKW  - a\nER  - \n',
  );
  expect(entries).toMatchObject([
    { abstract: 'They say AI - is great; US - agree.' },
  ]);
});

test('Google Scholar names a paper of arXiv by its journal alone', async () => {
  const { all } = await parseText(
    ris,
    'TY  - JOUR\nT1  - One\nA1  - Chen, Ting\nJO  - arXiv preprint arXiv:2002.05709\nY1  - 2020\nER  - \n',
  );
  expect(all).toContainEqual(
    expect.objectContaining({
      draft: expect.objectContaining({ identifiers: { arxiv: '2002.05709' } }),
    }),
  );
});
