import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { plainLine } from '../../lib/export/plain-text';
import csv from '../../lib/exporters/csv';
import table from '../../lib/importers/table';
import { parseText } from '../importers/parse';
import { anyTitle, HOSTILE, noteOf, record, written } from '../export/records';

async function rowsOf(...records: Parameters<typeof written>[1][number][]) {
  const text = await written(csv, records);
  const { data, errors } = Papa.parse<Record<string, string>>(text, {
    header: true,
    skipEmptyLines: true,
  });
  expect(errors).toEqual([]);
  return data;
}

test('a table begins with a byte order mark and names its columns', async () => {
  expect(await written(csv, [])).toBe(
    '\ufeffkey,title,authors,year,arxiv,doi,url,lists,tags,state,added,note,abstract\r\n',
  );
});

test('a paper is a row', async () => {
  const [row] = await rowsOf(
    record(
      {
        title: 'One, "two"',
        authors: ['Ada Byron', 'Bo Li'],
        identifiers: { arxiv: '2407.21783' },
      },
      {
        lists: [{ list: 'l', name: 'Later', order: 0, addedAt: 0 }],
        tags: [
          { paper: 1, tag: 'to cite', name: 'To cite', addedAt: 0 },
          { paper: 1, tag: 'x', name: '=x', addedAt: 0 },
        ],
        reading: { paper: 1, state: 'read', updatedAt: 0 },
        ...noteOf('first\nsecond'),
      },
    ),
  );
  expect(row).toEqual({
    key: 'key',
    title: 'One, "two"',
    authors: 'Ada Byron; Bo Li',
    year: '2024',
    arxiv: '2407.21783',
    doi: '',
    url: 'https://arxiv.org/abs/2407.21783',
    lists: 'Later',
    tags: 'To cite; =x',
    state: 'read',
    added: '2026-11-21',
    note: 'first\nsecond',
    abstract: '',
  });
});

test('an entry of a cell that holds what parts entries is quoted', async () => {
  const tag = (name: string) => ({ paper: 1, tag: name, name, addedAt: 0 });
  const [row] = await rowsOf(
    record(
      { authors: ['Smith and Wesson', 'van Rossum, Guido'] },
      {
        lists: [
          { list: 'a', name: 'Later, perhaps', order: 0, addedAt: 0 },
          { list: 'b', name: 'So; so', order: 0, addedAt: 0 },
        ],
        tags: [tag('a, b'), tag('the "c"'), tag('d')],
      },
    ),
  );
  expect(row).toMatchObject({
    authors: '"Smith and Wesson"; Guido van Rossum',
    lists: 'Later, perhaps; "So; so"',
    tags: '"a, b"; "the ""c"""; d',
  });
});

test('what goes out comes back in through our own importer', async () => {
  const text = await written(csv, [
    record(
      {
        title: '=Sums, and "more"',
        authors: ['Ada Byron', 'Bo Li'],
        identifiers: { arxiv: '2407.21783' },
        abstract: 'About sums.',
      },
      {
        lists: [
          { list: 'a', name: 'Later, perhaps', order: 0, addedAt: 0 },
          { list: 'b', name: 'Now', order: 0, addedAt: 0 },
        ],
        tags: [{ paper: 1, tag: 'to cite', name: 'To cite', addedAt: 0 }],
        ...noteOf('first\nsecond'),
      },
    ),
  ]);
  const { all } = await parseText(table, text.replace(/^\ufeff/, ''));
  expect(all.filter(({ type }) => type === 'entry')).toMatchObject([
    {
      draft: {
        title: '=Sums, and "more"',
        authors: ['Ada Byron', 'Bo Li'],
        year: 2024,
        identifiers: { arxiv: '2407.21783' },
        abstract: 'About sums.',
      },
      words: {
        note: 'first\nsecond',
        tags: ['To cite'],
        lists: ['Later, perhaps', 'Now'],
      },
    },
  ]);
});

describe('an independent parser', () => {
  test('gets any text back, an apostrophe before what would be a formula', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyTitle, { maxLength: 5 }), async (titles) => {
        const rows = await rowsOf(...titles.map((title) => record({ title })));
        expect(rows.map((row) => row['title'])).toEqual(
          titles.map((title) =>
            /^'*[=+\-@＝＋－＠]/.test(plainLine(title))
              ? `'${plainLine(title)}`
              : plainLine(title),
          ),
        );
      }),
    );
  });

  test('more rows than are written at once', async () => {
    const records = Array.from({ length: 450 }, (_, i) =>
      record({ title: `Paper ${i}` }),
    );
    expect(await rowsOf(...records)).toHaveLength(450);
  });
});

test.each(HOSTILE)('no cell is a formula: %j', async (title) => {
  const rows = await rowsOf(
    record({ title, abstract: title, authors: [title] }, noteOf(title)),
  );
  for (const cell of Object.values(rows[0]!))
    expect(cell).not.toMatch(/^[=+\-@\t\r]/);
});
