import { beforeAll, describe, expect, test } from 'vitest';
import { loadExporter } from '../../../lib/export/exporters';
import type { ExportRecord } from '../../../lib/export/record';
import type { Selection } from '../../../lib/export/selection';
import { copiedText } from '../../../lib/export/copied-text';
import {
  exportPapers,
  selectedPapers,
} from '../../../lib/library/exporting/export-papers';
import { exportRecords } from '../../../lib/library/exporting/export-records';
import type { Database } from '../../../lib/store/open';
import { context } from '../../export/records';
import { abstractPage, createFixture, draft, page } from '../fixture';

let db: Database;
let list = '';
const findPapers = async () => [3, 1];

beforeAll(async () => {
  const fixture = createFixture();
  const { service } = fixture;
  await fixture.visit(page(), [
    draft('Deep sequences of one kind', { authors: ['Bo Li'], year: 2020 }),
    draft('Deep images of another kind', { authors: ['Bo Li'], year: 2020 }),
    draft('Deep sounds of a third kind', { authors: ['Bo Li'], year: 2020 }),
    draft('Nobody keeps this one here'),
  ]);
  await fixture.visit(
    {
      ...abstractPage('2407.21783'),
      source: 'https://arxiv.org/abs/2407.21783',
    },
    [draft('A paper known by its page alone')],
  );
  ({ id: list } = await service.createList({ name: 'Kept' }));
  const { id: gone } = await service.createList({ name: 'Gone' });
  for (const paper of [3, 1, 2]) await service.save({ paper, list });
  await service.save({ paper: 4, list: gone });
  await service.save({ paper: 1, list: gone });
  await service.deleteList({ list: gone });
  await service.setNote({ paper: 1, text: 'Mine' });
  await service.setReading({ paper: 1, state: 'read' });
  db = await fixture.connection();
});

async function recordsOf(
  ids: readonly number[] | undefined,
  everythingKnown = false,
): Promise<ExportRecord[]> {
  const records: ExportRecord[] = [];
  for await (const record of exportRecords(db, ids, { everythingKnown }))
    records.push(record);
  return records;
}

describe('a selection', () => {
  test.each<[Selection['kind'], number[] | undefined]>([
    ['everything', undefined],
    ['saved', [1, 2, 3]],
    ['list', [3, 1, 2]],
    ['search', [3, 1]],
    ['papers', [2, 4]],
  ])('%s', async (kind, expected) => {
    const selection = { kind, list, query: 'x', papers: [2, 4] } as Selection;
    expect(await selectedPapers(db, selection, findPapers)).toEqual(expected);
  });
});

describe('records', () => {
  test('come in the order asked, with keys by the order of arrival', async () => {
    const [third, first, second] = await recordsOf([3, 1, 2]);
    expect([third?.key, first?.key, second?.key]).toEqual([
      'li2020deepb',
      'li2020deep',
      'li2020deepa',
    ]);
  });

  test('of everything are all, by id; papers that are gone are left out', async () => {
    expect((await recordsOf(undefined)).map(({ paper }) => paper.id)).toEqual([
      1, 2, 3, 4, 5,
    ]);
    expect((await recordsOf([2, 99])).map(({ paper }) => paper.id)).toEqual([
      2,
    ]);
  });

  test('have the reader’s words, and no deleted lists', async () => {
    const [record] = await recordsOf([1]);
    expect(record).toMatchObject({
      note: { text: 'Mine' },
      reading: { state: 'read' },
      lists: [{ name: 'Kept', order: 1 }],
      sightings: [],
    });
  });

  test('with everything known have sightings and deleted lists', async () => {
    const [record] = await recordsOf([1], true);
    expect(record?.lists.map(({ name }) => name)).toEqual(['Kept', 'Gone']);
    expect(record?.sightings).toHaveLength(1);
  });

  test('say where a paper without identifiers was seen', async () => {
    const [seen] = await recordsOf([5]);
    expect(seen?.url).toBe('https://arxiv.org/abs/2407.21783');
  });
});

describe('a file', () => {
  const request = async (format: string, selection: Selection) => ({
    selection,
    exporter: await loadExporter(format),
    title: 'Kept',
    words: context.words,
  });
  const at = { findPapers, now: Date.UTC(2026, 10, 21) };

  test('has a name, a type and its papers', async () => {
    const file = await exportPapers(
      db,
      await request('bibtex', { kind: 'list', list }),
      at,
    );
    expect(file?.name).toBe('cognate-kept-2026-11-21.bib');
    expect(file?.papers).toBe(3);
    expect(file?.content.type).toBe('application/x-bibtex');
    expect((await file?.content.text())?.match(/^@misc\{(.*),$/gm)).toEqual([
      '@misc{li2020deepb,',
      '@misc{li2020deep,',
      '@misc{li2020deepa,',
    ]);
  });

  test('to be handed on has nothing of the reader’s', async () => {
    const file = await exportPapers(
      db,
      {
        ...(await request('cognate', { kind: 'list', list })),
        withoutOwnWords: true,
        settings: { openBadges: true },
      },
      at,
    );
    const text = await file?.content.text();
    expect(text).not.toMatch(
      /Mine|Gone|"name"|"read"|openBadges":true|sightings/,
    );
    expect(text).toContain('Deep sequences of one kind');
  });

  test('says how far it is, and can be cancelled', async () => {
    const told: [number, number][] = [];
    await exportPapers(db, await request('csv', { kind: 'everything' }), {
      ...at,
      onProgress: (done, of) => told.push([done, of]),
    });
    expect(told).toEqual([
      [1, 5],
      [5, 5],
    ]);
    const abort = new AbortController();
    const cancelled = exportPapers(
      db,
      await request('csv', { kind: 'everything' }),
      { ...at, signal: abort.signal, onProgress: () => abort.abort() },
    );
    expect(await cancelled).toBeUndefined();
  });
});

test.each([
  // A search is nothing to cite.
  ['citation', 'Li, B. (2020). Deep sequences of one kind.'],
  [
    'markdown',
    '[Deep sequences of one kind](https://arxiv.org/search/?query=Deep+sequences+of+one+kind&searchtype=title)',
  ],
  [
    'address',
    'https://arxiv.org/search/?query=Deep+sequences+of+one+kind&searchtype=title',
  ],
  ['bibtex', /^@misc\{li2020deep,\n(?!.*(?:annote|keywords|url)).*\}\n$/s],
] as const)('copied as %s', async (form, expected) => {
  const [record] = await recordsOf([1]);
  expect(copiedText(record!, form)).toEqual(
    typeof expected === 'string' ? expected : expect.stringMatching(expected),
  );
});
