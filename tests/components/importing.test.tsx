// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { LibraryPage } from '../../components/library/library-page';
import type {
  FeedSummary,
  ImportPreview,
  ImportReport,
  ImportSource,
} from '../../lib/library/library';
import { EMPTY_PREVIEW, EMPTY_REPORT, fakeLibrary } from './fake-library';
import {
  expectAccessible,
  find,
  press,
  settled,
  show,
  textOf,
  textsOf,
  type,
} from './screen';

const report: ImportReport = {
  ...EMPTY_REPORT,
  entries: 135,
  added: 90,
  repeats: Array.from({ length: 12 }, (_, at) => ({
    paper: 1,
    title: `Paper ${at}`,
    source: 'b.txt',
    elsewhere: [{ label: 'Daily Papers Mar 11', source: 'a.txt' }],
  })),
  rejects: [
    {
      source: 'b.txt',
      severity: 'reject',
      line: 214,
      text: 'In recent years',
      message: 'abstract_without_title',
    },
  ],
  unchanged: ['a.txt'],
};

beforeEach(() => history.replaceState(null, '', '#import'));

async function choose(...names: string[]) {
  const field = find<HTMLInputElement>('input[type=file]', 'Import files');
  Object.defineProperty(field, 'files', {
    configurable: true,
    value: names.map((name) => new File(['text'], name)),
  });
  field.dispatchEvent(new Event('change', { bubbles: true }));
  await settled();
}

describe('importing', () => {
  it('reports in numbers and in words', async () => {
    const library = fakeLibrary();
    let read: string[] = [];
    library.importFiles = async (files) => {
      read = files.map(({ name }) => name);
      return report;
    };
    await show(<LibraryPage library={library} />);
    await expectAccessible();
    await choose('a.txt', 'b.txt');
    expect(read).toEqual(['a.txt', 'b.txt']);

    const box = document.querySelector<HTMLElement>('[data-import-report]')!;
    expect({ ...box.dataset }).toMatchObject({
      entries: '135',
      new: '90',
      repeats: '12',
      rejected: '1',
    });
    expect(textOf('.report-summary')).toBe(
      '135 entries read, 90 new papers, 12 repeats, and 1 rejected',
    );
    expect(box.textContent).toContain(
      'a.txt was imported before; nothing changed.',
    );
    expect(textOf('.problem')).toContain('b.txt, line 214');
    expect(textOf('.problem')).toContain('An abstract without a title');
    expect(textOf('.problem')).toContain('Put the title on a line of its own');
    expect(textsOf('summary')).toContain('Show all 12 repeats');
    expect(textsOf('.repeat')[0]).toBe(
      'Paper 0b.txt · also in Daily Papers Mar 11 (a.txt)',
    );
    await expectAccessible();
  });

  it('shows how far it is, and cancels', async () => {
    const library = fakeLibrary();
    library.importFiles = (_files, { signal, onProgress }) =>
      new Promise((resolve) => {
        onProgress({
          read: 50,
          total: 200,
          entries: 1234,
          added: 1000,
          source: 'big.txt',
        });
        signal.addEventListener('abort', () =>
          resolve({ ...EMPTY_REPORT, entries: 1234, cancelled: true }),
        );
      });
    await show(<LibraryPage library={library} />);
    await choose('big.txt');
    expect(document.querySelector('progress')?.value).toBe(0.25);
    expect(textOf('.import-progress-words')).toContain(
      '1,234 entries, 1,000 new',
    );
    await expectAccessible();
    await press(find('button', 'Cancel'));
    expect(textOf('[data-import-report]')).toContain('You cancelled.');
  });

  it('takes pasted text', async () => {
    const library = fakeLibrary();
    let pasted = '';
    library.importFiles = async ([source]) => {
      pasted = await source!.content.text();
      return EMPTY_REPORT;
    };
    await show(<LibraryPage library={library} />);
    await type(
      find<HTMLTextAreaElement>('textarea', 'Text of a feed'),
      'A title\n\nAn abstract.',
    );
    await press(find('button', 'Import'));
    expect(pasted).toBe('A title\n\nAn abstract.');
    expect(textOf('.report-summary')).toBe('There was nothing to read.');
  });

  it('goes on by itself with what was interrupted', async () => {
    const library = fakeLibrary({
      interrupted: [{ name: 'half.txt', content: new Blob(['x']) }],
    });
    let resumed = '';
    library.importFiles = async ([source]) => {
      resumed = source!.name;
      return report;
    };
    await show(<LibraryPage library={library} />);
    expect(resumed).toBe('half.txt');
    expect(document.querySelector('[data-import-report]')).not.toBeNull();
  });

  it('runs files that come while it is busy afterwards', async () => {
    const library = fakeLibrary();
    const runs: string[][] = [];
    let end: (() => void) | undefined;
    library.importFiles = (files) =>
      new Promise((resolve) => {
        runs.push(files.map(({ name }) => name));
        end = () => resolve(EMPTY_REPORT);
      });
    await show(<LibraryPage library={library} />);
    await choose('a.txt');
    await choose('b.txt');
    expect(runs).toEqual([['a.txt']]);
    end?.();
    await settled();
    expect(runs).toEqual([['a.txt'], ['b.txt']]);
  });

  it('pauses, and goes on', async () => {
    const library = fakeLibrary();
    let steps = 0;
    library.importFiles = async (_files, { whilePaused }) => {
      for (; steps < 5; steps += 1) {
        await new Promise((done) => setTimeout(done, 5));
        await whilePaused?.();
      }
      return report;
    };
    await show(<LibraryPage library={library} />);
    await choose('a.txt');
    await press(find('button', 'Pause'));
    await new Promise((done) => setTimeout(done, 60));
    await settled();
    expect(steps).toBeLessThan(5);
    expect(textOf('.import-progress-title')).toBe('Paused');
    await expectAccessible();
    await press(find('button', 'Continue'));
    await new Promise((done) => setTimeout(done, 60));
    await settled();
    expect(document.querySelector('[data-import-report]')).not.toBeNull();
  });

  it('says that a failed import can be repeated, and what of it is there', async () => {
    const library = fakeLibrary();
    let begun: FeedSummary[] = [];
    library.feeds = async () => begun;
    library.importFiles = async () => {
      begun = [
        {
          id: 'a',
          label: 'Table (a.csv)',
          source: 'a.csv',
          entries: 100,
          importedAt: 1,
          state: 'importing',
        },
      ];
      await new Promise((done) => setTimeout(done, 5));
      throw new Error('quota');
    };
    await show(<LibraryPage library={library} />);
    await choose('a.csv');
    await new Promise((done) => setTimeout(done, 20));
    await settled();
    expect(textOf('[role=alert]')).toContain('quota');
    expect(textOf('.feeds tbody tr')).toContain('Table (a.csv)interrupted');
  });
});

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
