// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { LibraryPage } from '../../components/library/library-page';
import { hrefOf, parseRoute } from '../../components/library/route';
import type { ImportReport, Library } from '../../lib/library/library';
import { EMPTY_REPORT, fakeLibrary } from './fake-library';
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

const papers = [
  {
    id: 1,
    title: 'LightGCL',
    abstract: 'Contrast, made light.',
    sightings: [
      {
        place: 'feed:a',
        label: 'Daily Papers Mar 11',
        file: 'a.txt',
        firstSeen: 0,
        lastSeen: 0,
        rejectable: false,
      },
    ],
    duplicates: [
      {
        id: 2,
        title: 'LightGCL, again',
        authors: [],
        href: '',
        state: 'seen',
        verdict: 'version',
        reason: { kind: 'abstract', overlap: 0.62 },
        seenIn: ['cs.IR new'],
        rejected: false,
      },
    ],
    related: [
      {
        id: 3,
        title: 'UltraGCN',
        authors: [],
        href: '',
        state: 'seen',
        score: 0.42,
        terms: ['graph', 'recommendation'],
      },
    ],
  },
  { id: 2, title: 'LightGCL, again' },
  { id: 3, title: 'UltraGCN' },
] as const;

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

beforeEach(() => history.replaceState(null, '', '#'));

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

  it('says that a failed import can be repeated', async () => {
    const library = fakeLibrary();
    library.importFiles = () => Promise.reject(new Error('quota'));
    await show(<LibraryPage library={library} />);
    await choose('a.txt');
    expect(textOf('[role=alert]')).toContain('quota');
  });
});

describe('the library page', () => {
  const open = async (hash: string, library: Library) => {
    history.replaceState(null, '', hash);
    await show(<LibraryPage library={library} />);
  };
  const library = () => fakeLibrary({ papers, lists: { Graphs: [1, 3] } });

  it('opens a list by link', async () => {
    await open('#list/list-Graphs', library());
    expect(textOf('main h1')).toBe('Graphs');
    expect(textsOf('main .row-title')).toEqual(['LightGCL', 'UltraGCN']);
    await expectAccessible();
  });

  it('says so when a linked list or paper is gone', async () => {
    await open('#list/none', library());
    expect(textOf('main')).toContain('There is no such list');
    history.replaceState(null, '', '#paper/99');
    dispatchEvent(new Event('hashchange'));
    await settled();
    expect(textOf('aside')).toContain('There is no such paper');
  });

  it('shows a paper with its reasons, places and neighbours in words', async () => {
    await open('#paper/1', library());
    const details = textOf('aside');
    expect(details).toContain('Another version of this paper');
    expect(details).toContain('62% of the abstracts’ wording is shared');
    expect(details).toContain('Daily Papers Mar 11');
    expect(textsOf('.term')).toEqual(['graph', 'recommendation']);
    expect(details).toContain('42% alike');
    await expectAccessible();
  });

  it('remembers that something is not a duplicate', async () => {
    const fake = library();
    await open('#paper/1', fake);
    await press(find('button', 'Not a duplicate'));
    expect(fake.calls).toContainEqual([
      'rejectDuplicate',
      { papers: [1, 2], rejected: true },
    ]);
  });

  it('keeps the search in the address, details beside it', async () => {
    await open('#search/gcn', library());
    expect(find<HTMLInputElement>('input', 'Search papers').value).toBe('gcn');
    await type(find<HTMLInputElement>('input', 'Search papers'), 'gcl');
    expect(location.hash).toBe('#search/gcl');
    expect(textsOf('main .row-title')[0]).toBe('LightGCL');
    history.replaceState(null, '', '#paper/1');
    dispatchEvent(new Event('hashchange'));
    await settled();
    expect(textsOf('main .row-title')[0]).toBe('LightGCL');
    await press(find('button', 'Close the details'));
    expect(location.hash).toBe('#search/gcl');
    expect(document.activeElement?.textContent).toBe('LightGCL');
  });
});

describe('routes', () => {
  it.each([
    { view: 'import' },
    { view: 'search', query: 'a/b #c %' },
    { view: 'list', list: '3f2a-ü/x' },
    { view: 'paper', paper: 42 },
  ] as const)('survive the address: %o', (route) => {
    expect(parseRoute(hrefOf(route))).toEqual(route);
  });

  it.each(['', '#', '#paper/x', '#paper/-1', '#list/', '#nothing'])(
    'fall back to the import: %s',
    (hash) => expect(parseRoute(hash)).toEqual({ view: 'import' }),
  );

  it('take broken escapes as they stand', () => {
    expect(parseRoute('#search/100%')).toEqual({
      view: 'search',
      query: '100%',
    });
  });
});
