// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { LibraryPage } from '../../components/library/library-page';
import type { FeedSummary, ImportReport } from '../../lib/library/library';
import { choose, report } from './chosen-files';
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

beforeEach(() => history.replaceState(null, '', '#import'));

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

  it('says so when nothing could be read, and which files were there before', async () => {
    const library = fakeLibrary();
    let result: ImportReport = {
      ...EMPTY_REPORT,
      rejects: [
        {
          severity: 'reject',
          message: 'picture_file',
          line: 1,
          text: '',
          source: 'photo.jpg',
        },
      ],
    };
    library.importFiles = async () => result;
    await show(<LibraryPage library={library} />);
    await choose('photo.jpg');
    expect(textOf('.report-summary')).toBe('Nothing was imported');
    expect(textOf('.report-intro')).toBe('This could not be read.');
    expect(textOf('.problem-place')).toBe('photo.jpg');
    expect(textOf('.problem')).toContain('This is a picture.');
    result = { ...EMPTY_REPORT, entries: 2, unchanged: ['a.txt', 'b.txt'] };
    await choose('a.txt', 'b.txt');
    expect(textOf('.report-unchanged')).toBe(
      'a.txt and b.txt were imported before; nothing changed.',
    );
  });

  it('puts what came in into a list, and takes it out again', async () => {
    const library = fakeLibrary({ lists: { Diffusion: [] } });
    library.answers.set('saveAll', [
      { list: 'Diffusion', paper: 4 },
      { list: 'Diffusion', paper: 7 },
    ]);
    library.importFiles = async () => ({ ...report, papers: [4, 7] });
    await show(<LibraryPage library={library} />);
    await choose('zotero.bib');
    await press(find('button', 'Save all 2 papers to a list'));
    await expectAccessible();
    const [list] = await library.lists();
    await press(find('.panel button', 'Diffusion'));
    expect(library.calls).toContainEqual([
      'saveAll',
      { papers: [4, 7], list: list?.id },
    ]);
    await press(find('button', 'Undo'));
    expect(library.calls.at(-1)?.[0]).toBe('unsaveAll');
  });

  it('tells conflicts from repeats', async () => {
    const library = fakeLibrary();
    const conflict = {
      paper: 1,
      title: 'Cooking for Engineers',
      known: 'Graph Attention Networks',
      source: 'b.bib',
      elsewhere: [{ label: 'BibTeX', source: 'a.bib' }],
    };
    library.importFiles = async () => ({
      ...EMPTY_REPORT,
      entries: 1,
      conflicts: [conflict],
    });
    await show(<LibraryPage library={library} />);
    await choose('b.bib');
    expect(textOf('.report-summary')).toBe(
      '1 entry read, 0 new papers, 0 repeats, 1 conflict, and nothing rejected',
    );
    expect(textOf('.report-part h2')).toBe('Same identifier, another title');
    expect(textOf('.repeat')).toContain(
      'You have it as “Graph Attention Networks”.',
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
