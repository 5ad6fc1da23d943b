import { describe, expect, it } from 'vitest';
import bibtexOut from '../../lib/exporters/bibtex';
import cslOut from '../../lib/exporters/csl-json';
import csvOut from '../../lib/exporters/csv';
import risOut from '../../lib/exporters/ris';
import type { Importer } from '../../lib/import/importer';
import bibtex from '../../lib/importers/bibtex';
import csl from '../../lib/importers/csl-json';
import ris from '../../lib/importers/ris';
import table from '../../lib/importers/table';
import { record, written } from '../export/records';
import { parseText } from './parse';

const TAGS = ['Graph nets', 'R&D', '50%', 'C#', 'Erdős', 'snake_case', '読む'];

async function wordsOf(importer: Importer, text: string) {
  const { all } = await parseText(importer, text);
  return all.flatMap((it) => (it.type === 'entry' ? [it.words ?? {}] : []));
}

describe('tags come back from', () => {
  const tags = TAGS.map((name) => ({ paper: 1, tag: name, name, addedAt: 0 }));
  it.each([
    ['BibTeX', bibtexOut, bibtex],
    ['RIS', risOut, ris],
    ['CSL-JSON', cslOut, csl],
  ] as const)('%s, as keywords', async (_name, out, back) => {
    const text = await written(out, [record({}, { tags })]);
    expect(await wordsOf(back, text)).toEqual([{ keywords: TAGS }]);
  });

  it('tables, as tags', async () => {
    const text = await written(csvOut, [record({}, { tags })]);
    expect(await wordsOf(table, text)).toMatchObject([{ tags: TAGS }]);
  });
});

describe('keywords', () => {
  it('stand between commas or semicolons in BibTeX, with their TeX read', async () => {
    const text = String.raw`@misc{k, title = {A Title},
      keywords = {{Graph} nets; R\&D, Erd{\H o}s, , graph nets}}`;
    expect(await wordsOf(bibtex, text)).toEqual([
      { keywords: ['Graph nets', 'R&D', 'Erdős', 'graph nets'] },
    ]);
  });

  it('stand one a line in RIS, with the tag or without', async () => {
    const text =
      'TY  - JOUR\nTI  - A Title\nKW  - one, still one\nKW  - two\nthree\nER  - \n';
    expect(await wordsOf(ris, text)).toEqual([
      { keywords: ['one, still one', 'two', 'three'] },
    ]);
  });

  it('are no more than a reader could have written', async () => {
    const many = Array.from({ length: 90 }, (_, at) => `word ${at}`);
    const item = {
      title: 'A Title',
      keyword: [...many, 'x'.repeat(200)].join(),
    };
    const [words] = await wordsOf(csl, JSON.stringify([item]));
    expect(words?.keywords).toHaveLength(50);
  });
});
