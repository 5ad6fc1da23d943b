// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { LibraryPage } from '../../components/library/library-page';
import type { ImportPreview, ImportSource } from '../../lib/library/library';
import { choose, report } from './chosen-files';
import { EMPTY_PREVIEW, fakeLibrary } from './fake-library';
import { expectAccessible, find, press, settled, show, textOf } from './screen';

beforeEach(() => history.replaceState(null, '', '#import'));

describe('a large import', () => {
  const entry = (at: number) => ({
    title: `Paper ${at}`,
    source: 'big.bib',
    line: at + 1,
  });
  const preview: ImportPreview = {
    ...EMPTY_PREVIEW,
    entries: 150,
    added: Array.from({ length: 147 }, (_, at) => entry(at)),
    repeats: [
      {
        ...entry(148),
        reason: { kind: 'identifier', key: 'arxiv:2401.00001' },
        known: { paper: 7, title: 'LightGCL' },
      },
      { ...entry(149), reason: { kind: 'title' }, known: { title: 'Paper 3' } },
    ],
    conflicts: [
      {
        ...entry(150),
        reason: { kind: 'identifier', key: 'doi:10.1/x' },
        known: { paper: 8, title: 'Quite Another' },
      },
    ],
    rejects: report.rejects,
    stubs: 2,
    withWords: 1,
    withKeywords: 12,
  };

  function asking(answer: (files: readonly ImportSource[]) => ImportPreview) {
    const library = fakeLibrary();
    const imported: ImportSource[][] = [];
    library.previewImport = async (files) => answer(files);
    library.importFiles = async (files) => {
      imported.push([...files]);
      return report;
    };
    return { library, imported };
  }

  it('is shown before it happens, and happens when the reader agrees', async () => {
    const { library, imported } = asking(() => preview);
    await show(<LibraryPage library={library} />);
    await choose('big.bib');
    const box = document.querySelector<HTMLElement>('[data-import-preview]')!;
    expect({ ...box.dataset }).toMatchObject({
      entries: '150',
      new: '147',
      repeats: '2',
      conflicts: '1',
      rejected: '1',
    });
    expect(document.activeElement).toBe(box);
    expect(textOf('.report-summary')).toBe(
      '147 new papers, 2 repeats, 1 conflict, and 1 rejected',
    );
    for (const words of [
      'Both bear the identifier arXiv 2401.00001. You have it as “LightGCL”.',
      'It stands further up as “Paper 3”.',
      'You have it as “Quite Another”.',
      'b.txt, line 214',
      '2 of the new papers are known by their identifiers alone',
      '1 entry brings a note',
    ])
      expect(box.textContent).toContain(words);
    await expectAccessible();
    expect(imported).toEqual([]);
    await press(find('button', 'Import 150 entries'));
    expect(imported).toHaveLength(1);
    expect(document.querySelector('[data-import-report]')).not.toBeNull();
    expect(document.querySelector('[data-import-preview]')).toBeNull();
  });

  it('leaves keywords where they are when the reader says so', async () => {
    const { library, imported } = asking(() => preview);
    await show(<LibraryPage library={library} />);
    await choose('big.bib');
    await press(find('label', 'Make the keywords of 12 entries their tags'));
    await press(find('button', 'Import 150 entries'));
    expect(imported).toMatchObject([[{ withoutKeywords: true }]]);
  });

  it('is forgotten when the reader does not agree', async () => {
    const { library, imported } = asking(() => preview);
    await show(<LibraryPage library={library} />);
    await choose('big.bib');
    await press(find('button', 'Do not import'));
    expect(imported).toEqual([]);
    expect(document.querySelector('[data-import-preview]')).toBeNull();
  });

  it('takes files in that come while the question is open', async () => {
    const { library, imported } = asking(() => preview);
    await show(<LibraryPage library={library} />);
    await choose('big.bib');
    await choose('more.bib');
    await press(find('button', 'Import 150 entries'));
    expect(imported.map((files) => files.map(({ name }) => name))).toEqual([
      ['big.bib', 'more.bib'],
    ]);
  });

  it('lets the reader say what the columns of a table hold', async () => {
    const { library, imported } = asking(([file]) => ({
      ...EMPTY_PREVIEW,
      entries: 1,
      added: [entry(0)],
      tables: [
        {
          file: 0,
          source: 'table.csv',
          table: {
            rows: [
              ['Titel', 'Wer'],
              ['Ein Aufsatz', 'Ada'],
            ],
            isSure: false,
            ...(file?.table ?? { hasHead: true, columns: { title: 0 } }),
          },
        },
      ],
    }));
    await show(<LibraryPage library={library} />);
    await choose('table.csv');
    await expectAccessible();
    const authors = document.querySelectorAll('select')[1]!;
    expect(authors.closest('label')?.textContent).toContain('Authors');
    authors.value = '1';
    authors.dispatchEvent(new Event('change', { bubbles: true }));
    await settled();
    expect(document.querySelectorAll('select')[1]?.value).toBe('1');
    await press(find('button', 'Import 1 entry'));
    expect(imported[0]?.[0]?.table).toEqual({
      hasHead: true,
      columns: { title: 0, authors: 1 },
    });
  });
});
