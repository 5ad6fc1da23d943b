import { Cite } from '@citation-js/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainLine } from '../../lib/export/plain-text';
import cslJson from '../../lib/exporters/csl-json';
import { anyTitle, noteOf, record, written } from '../export/records';

test('nothing is an empty list', async () => {
  expect(JSON.parse(await written(cslJson, []))).toEqual([]);
});

test('a paper is an item', async () => {
  const text = await written(cslJson, [
    record(
      {
        title: 'A title',
        authors: ['Laurens van der Maaten', 'Plato'],
        year: 2020,
        identifiers: { arxiv: '2407.21783', doi: '10.1/x' },
        abstract: 'Long.',
      },
      noteOf('Mine'),
    ),
  ]);
  expect(JSON.parse(text)).toEqual([
    {
      id: 'key',
      type: 'article',
      title: 'A title',
      author: [
        {
          family: 'Maaten',
          given: 'Laurens',
          'non-dropping-particle': 'van der',
        },
        { literal: 'Plato' },
      ],
      issued: { 'date-parts': [[2020]] },
      DOI: '10.1/x',
      number: 'arXiv:2407.21783',
      archive: 'arXiv',
      archive_location: '2407.21783',
      URL: 'https://arxiv.org/abs/2407.21783',
      abstract: 'Long.',
      note: 'Mine',
      annote: 'Mine',
    },
  ]);
});

test('a CSL processor takes every field as it is', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyTitle, { minLength: 1, maxLength: 3 }),
      async (titles) => {
        const text = await written(
          cslJson,
          titles.map((title, i) =>
            record(
              {
                title,
                authors: [title].filter((name) => plainLine(name) !== ''),
                year: 2020,
                abstract: title,
              },
              { key: `key${i}` },
            ),
          ),
        );
        // Strict: throws where a field is not of the schema's type.
        const { data } = new Cite(JSON.parse(text), { strict: true });
        expect(data).toHaveLength(titles.length);
        expect(data.map(({ title }) => title)).toEqual(titles.map(plainLine));
        expect(data.map(({ issued }) => issued)).toEqual(
          titles.map(() => ({ 'date-parts': [[2020]] })),
        );
      },
    ),
    { numRuns: 60 },
  );
});
