import { describe, expect, it } from 'vitest';
import { chooseImporter } from '../../lib/import/choose-importer';
import { importers } from '../../lib/import/importers';
import { parseText } from './parse';

const csl = (at: number) => ({
  type: 'article-journal',
  title: `Paper ${at}`,
  DOI: `10.1000/${at}`,
  issued: { 'date-parts': [[2000]] },
});
const huggingFace = (at: number) => ({
  id: `2401.${10_000 + at}`,
  title: `Paper ${at}`,
  summary: 'We do.',
  publishedAt: '2024-01-01',
});

describe('JSON Lines', () => {
  it.each([
    ['csl-json', csl],
    ['huggingface-papers', huggingFace],
  ])('hold a record on every line: %s', async (id, write) => {
    const text = Array.from({ length: 50 }, (_, at) =>
      JSON.stringify(write(at)),
    ).join('\n');
    const importer = chooseImporter(text.slice(0, 4_096), importers)!;
    expect(importer.id).toBe(id);
    const { entries, problems } = await parseText(importer, text);
    expect(entries.map(({ title, line }) => [title, line])).toEqual(
      Array.from({ length: 50 }, (_, at) => [`Paper ${at}`, at + 1]),
    );
    expect(problems).toEqual([]);
  });

  it('account for every line, whatever it holds', async () => {
    const line = (at: number) => JSON.stringify(csl(at));
    const importer = importers.find(({ id }) => id === 'csl-json')!;
    const { entries, problems } = await parseText(
      importer,
      [
        line(1),
        '{"DOI":5}',
        line(3).slice(0, 38),
        line(4),
        '',
        'null',
        `[${line(7)}]`,
        `{"title":"My library","items":[${line(8)},${line(9)}]}`,
        line(10),
      ].join('\n'),
    );
    expect(entries.map(({ title, line: at }) => [title, at])).toEqual([
      ['Paper 1', 1],
      ['Paper 4', 4],
      ['Paper 7', 7],
      ['Paper 8', 8],
      ['Paper 9', 8],
      ['Paper 10', 9],
    ]);
    expect(problems.map(({ message, line: at }) => [message, at])).toEqual([
      ['no_title', 2],
      ['broken_record', 3],
      ['broken_record', 6],
    ]);
  });
});
