// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { LibraryPage } from '../../components/library/library-page';
import { Popup } from '../../components/popup/popup';
import { exporterIds } from '../../lib/export/exporters';
import type { ExportOrder } from '../../lib/library/exporting/export-desk';
import locale from '../../assets/locales/en.yml?raw';
import { fakeLibrary } from './fake-library';
import {
  expectAccessible,
  find,
  press,
  settled,
  show,
  textOf,
  textsOf,
} from './screen';

const papers = [
  { id: 1, title: 'LightGCL' },
  { id: 2, title: 'UltraGCN' },
];
const lists = { Graphs: [1, 2], Empty: [] };
const at = (hash: string) => history.replaceState(null, '', hash);

beforeEach(() => at('#'));

it('every format has its words', () => {
  const words = Object.keys(parse(locale) as object);
  for (const id of exporterIds.map((one) => one.replaceAll('-', '_')))
    expect(words).toEqual(
      expect.arrayContaining([`export_${id}`, `export_${id}_text`]),
    );
});

describe('a list', () => {
  it('is exported in a format of the menu', async () => {
    const library = fakeLibrary({ papers, lists });
    at('#list/list-Graphs');
    await show(<LibraryPage library={library} />);
    await press(find('button', 'Export'));
    await expectAccessible();
    expect(textsOf('.format-name')).toEqual([
      'BibTeX',
      'Cognate',
      'CSL-JSON',
      'CSV',
      'HTML',
      'Markdown',
      'Obsidian',
      'RIS',
    ]);
    await press(find('button', /^RIS/));
    expect(library.calls.at(-1)).toMatchObject([
      'exportPapers',
      {
        selection: { kind: 'list', list: 'list-Graphs' },
        title: 'Graphs',
        format: 'ris',
      },
    ]);
    expect(textOf('.toast')).toContain('2 papers are in cognate-test.bib');
  });

  it('that is empty has nothing to export', async () => {
    at('#list/list-Empty');
    await show(<LibraryPage library={fakeLibrary({ papers, lists })} />);
    expect(() => find('button', 'Export')).toThrow();
  });
});

it('what a search found is exported', async () => {
  const library = fakeLibrary({ papers, lists });
  at('#search/GCN');
  await show(<LibraryPage library={library} />);
  await press(find('button', 'Export'));
  await press(find('button', /^CSV/));
  expect(library.calls.at(-1)).toMatchObject([
    'exportPapers',
    {
      selection: { kind: 'search', query: 'GCN' },
      title: 'GCN',
      format: 'csv',
    },
  ]);
});

it('a search that found nothing has nothing to export, and can be saved', async () => {
  at('#search/nothing of the kind');
  await show(<LibraryPage library={fakeLibrary({ papers, lists })} />);
  expect(find('button', 'Save this search')).not.toBeNull();
  expect(() => find('button', 'Export')).toThrow();
});

describe('the export view', () => {
  it('offers what there is, without one’s own words if wanted', async () => {
    const library = fakeLibrary({ papers, lists });
    at('#export');
    await show(<LibraryPage library={library} />);
    await expectAccessible();
    expect(textsOf('option').slice(0, 4)).toEqual([
      'All saved (2)',
      'Everything seen (2)',
      'Graphs (2)',
      'Empty (0)',
    ]);
    const select = find<HTMLSelectElement>('select', 'Papers');
    select.value = 'list:list-Graphs';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await press(document.querySelector<HTMLElement>('.export-bare input')!);
    await press(find('button', /^HTML/));
    expect(library.calls.at(-1)).toMatchObject([
      'exportPapers',
      { selection: { kind: 'list' }, withoutOwnWords: true, format: 'html' },
    ]);
  });

  it('backs up everything', async () => {
    const library = fakeLibrary({ papers, lists });
    at('#export');
    await show(<LibraryPage library={library} />);
    await press(find('button', 'Back up everything'));
    expect(library.calls.at(-1)).toMatchObject([
      'exportPapers',
      { selection: { kind: 'everything' }, format: 'cognate', title: 'Backup' },
    ]);
  });

  it('says how far a long one is, and cancels it', async () => {
    const library = fakeLibrary({ papers, lists });
    let signal: AbortSignal | undefined;
    library.exportPapers = (_order: ExportOrder, options) =>
      new Promise((resolve) => {
        signal = options.signal;
        options.onProgress(250, 1000);
        signal.addEventListener('abort', () => resolve(undefined));
      });
    at('#export');
    await show(<LibraryPage library={library} />);
    await press(find('button', 'Back up everything'));
    expect(document.querySelector('.export-progress')).toBeNull();
    await new Promise((done) => setTimeout(done, 250));
    await settled();
    expect(textOf('.export-progress')).toContain('250 of 1,000 papers');
    await expectAccessible();
    await press(find('.export-progress button', 'Cancel'));
    expect(signal?.aborted).toBe(true);
    expect(textOf('.toast')).toContain('Export cancelled');
    expect(document.querySelector('.export-progress')).toBeNull();
  });

  it('takes a template, says what it makes, and what is wrong', async () => {
    const library = fakeLibrary({ papers, lists });
    at('#export');
    await show(<LibraryPage library={library} />);
    const details = document.querySelector<HTMLDetailsElement>('.template')!;
    details.open = true;
    details.dispatchEvent(new Event('toggle'));
    await new Promise((done) => setTimeout(done, 300));
    await settled();
    const field = find<HTMLTextAreaElement>(
      'textarea',
      'Template for one paper',
    );
    const type = async (text: string) => {
      field.value = text;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      await settled();
    };
    expect(textOf('.template pre')).toContain(
      'Ada Byron, Luigi Menabrea · 1843',
    );
    await type('{{key}}: {{title}}');
    expect(textOf('.template pre')).toBe(
      'byron1843notes: Notes on the Analytical Engine',
    );
    await type('{{#title}}');
    expect(textOf('.template-problem')).toBe(
      'The template cannot be used: The section “title” is opened and not closed in time.',
    );
    await expectAccessible();
    await type('{{key}}');
    await press(find('button', /^Markdown/));
    expect(library.calls.at(-1)).toMatchObject([
      'exportPapers',
      { template: '{{key}}' },
    ]);
    await press(find('button', 'Use ours'));
    await press(find('button', /^Markdown/));
    expect(library.calls.at(-1)![1]).not.toHaveProperty('template');
  });
});

describe('copying', () => {
  it('from the details pane, and says when it fails', async () => {
    const library = fakeLibrary({ papers, lists });
    at('#paper/1');
    await show(<LibraryPage library={library} />);
    await press(find('button', 'Copy as'));
    await expectAccessible();
    await press(find('.menu-entry', 'Copy BibTeX'));
    expect(library.calls.at(-1)).toEqual([
      'copyPapers',
      { papers: [1], form: 'bibtex' },
    ]);
    expect(textOf('.toast')).toContain('The BibTeX entry is on the clipboard.');
    library.failing.add('copyPapers');
    await press(find('button', 'Copy as'));
    await press(find('.menu-entry', 'Copy citation'));
    expect(textOf('.toast')).toContain('copyPapers failed');
  });

  it('from a row of the popup', async () => {
    const library = fakeLibrary({ papers, lists });
    localStorage.setItem('popup.tab', 'lists');
    await show(<Popup library={library} libraryHref="/library.html" />);
    await press(find('[role=tab]', 'Lists'));
    await press(find('button', /^Graphs/));
    await press(find('button', 'Actions for LightGCL'));
    await press(find('.menu-entry', 'Copy Markdown link'));
    expect(library.calls.at(-1)).toEqual([
      'copyPapers',
      { papers: [1], form: 'markdown' },
    ]);
  });
});
