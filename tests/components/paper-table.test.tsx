// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { LibraryPage } from '../../components/library/library-page';
import { COLUMNS } from '../../components/table/columns';
import { fitColumns } from '../../components/table/fit-columns';
import { fakeLibrary, type FakeLibrary } from './fake-library';
import {
  expectAccessible,
  find,
  key,
  press,
  settled,
  show,
  textsOf,
} from './screen';

let library: FakeLibrary;
const rows = () => [...document.querySelectorAll<HTMLElement>('.table-row')];
const titles = () => textsOf('.table-title a');
const chosen = () =>
  rows()
    .filter((row) => row.getAttribute('aria-selected') === 'true')
    .map((row) => row.querySelector('a')?.textContent);

async function open(hash: string) {
  history.replaceState(null, '', hash);
  await show(<LibraryPage library={library} />);
}

beforeEach(() => {
  library = fakeLibrary({
    papers: [1, 2, 3, 4].map((id) => ({ id, title: `Paper ${id}` })),
    lists: { Graphs: [1, 2, 3, 4], Flows: [] },
  });
});

describe('a table of papers', () => {
  it('is a grid that says how long it is', async () => {
    await open('#list/list-Graphs');
    expect(titles()).toEqual(['Paper 1', 'Paper 2', 'Paper 3', 'Paper 4']);
    const grid = document.querySelector('[role=grid]');
    expect(grid?.getAttribute('aria-rowcount')).toBe('5');
    await expectAccessible();
  });

  it('is one stop of the Tab key; arrows walk its rows', async () => {
    await open('#list/list-Graphs');
    expect(rows().filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
    rows()[0]?.focus();
    await key(document.activeElement!, 'ArrowDown');
    expect(document.activeElement).toBe(rows()[1]);
    await key(document.activeElement!, 'End');
    expect(document.activeElement).toBe(rows()[3]);
  });

  it('is chosen from by Space, Shift and arrows, and all at once', async () => {
    await open('#list/list-Graphs');
    rows()[1]?.focus();
    await settled();
    await key(document.activeElement!, ' ');
    await key(document.activeElement!, 'ArrowDown', { shiftKey: true });
    expect(chosen()).toEqual(['Paper 2', 'Paper 3']);
    await key(document.activeElement!, 'a', { ctrlKey: true });
    expect(chosen()).toHaveLength(4);
    await expectAccessible();
  });

  it('offers what can be done with the chosen, and does it to all of them', async () => {
    await open('#list/list-Graphs');
    await press(find('input', 'Paper 1'));
    await press(find('input', 'Paper 3'));
    await press(find('button', 'Save to list'));
    await press(find('.menu-entry', 'Flows'));
    expect(library.calls.at(-1)).toEqual([
      'saveAll',
      { papers: [1, 3], list: 'list-Flows' },
    ]);
  });

  it('takes the chosen out of the list by the Delete key', async () => {
    await open('#list/list-Graphs');
    rows()[1]?.focus();
    await settled();
    await key(document.activeElement!, 'Delete');
    expect(library.calls.at(-1)).toEqual([
      'unsaveAll',
      { papers: [2], list: 'list-Graphs' },
    ]);
  });

  it('keeps the focus when rows go, and when the chosen are let go', async () => {
    await open('#list/list-Graphs');
    rows()[1]?.focus();
    await settled();
    await key(document.activeElement!, 'Delete');
    expect(titles()).toEqual(['Paper 1', 'Paper 3', 'Paper 4']);
    expect(document.activeElement).toBe(rows()[1]);
    await key(document.activeElement!, ' ');
    await press(find('button', 'Done'));
    expect(chosen()).toEqual([]);
    expect(document.activeElement).toBe(rows()[1]);
    await key(document.activeElement!, ' ');
    await press(find('.bulk-bar button', 'Remove from this list'));
    expect(titles()).toEqual(['Paper 1', 'Paper 4']);
    expect(document.activeElement).toBe(rows()[1]);
  });

  it('lets go of the chosen on Escape, in its rows and in the bar of actions', async () => {
    await open('#list/list-Graphs');
    rows()[1]?.focus();
    await settled();
    await key(document.activeElement!, ' ');
    await key(document.activeElement!, 'Escape');
    expect(chosen()).toEqual([]);
    await key(document.activeElement!, ' ');
    const button = find('button', 'Mark as');
    button.focus();
    await key(button, 'Escape');
    expect(chosen()).toEqual([]);
    expect(document.activeElement).toBe(rows()[1]);
  });

  it('goes on from the row whose box was pressed', async () => {
    await open('#list/list-Graphs');
    await press(find('input', 'Paper 3'));
    await key(document.activeElement!, 'ArrowDown', { shiftKey: true });
    expect(chosen()).toEqual(['Paper 3', 'Paper 4']);
  });

  it('is ordered by Alt and the arrows where it is a list', async () => {
    await open('#list/list-Graphs');
    rows()[0]?.focus();
    await settled();
    await key(document.activeElement!, 'ArrowDown', { altKey: true });
    expect(titles()).toEqual(['Paper 2', 'Paper 1', 'Paper 3', 'Paper 4']);
    expect(document.activeElement?.textContent).toContain('Paper 1');
  });

  it('follows the paper that is moved, however long its new place takes', async () => {
    const { papers } = library;
    library.papers = async (...asked) => {
      await new Promise((done) => setTimeout(done, 30));
      return papers(...asked);
    };
    await open('#list/list-Graphs');
    await expect.poll(() => rows().length).toBe(4);
    rows()[0]?.focus();
    for (const order of [
      ['Paper 2', 'Paper 1', 'Paper 3', 'Paper 4'],
      ['Paper 2', 'Paper 3', 'Paper 1', 'Paper 4'],
    ]) {
      await key(document.activeElement!, 'ArrowDown', { altKey: true });
      await expect.poll(titles).toEqual(order);
      await settled();
      expect(document.activeElement?.textContent).toContain('Paper 1');
    }
  });

  it('opens a row beside itself', async () => {
    await open('#list/list-Graphs');
    rows()[2]?.focus();
    await settled();
    await key(document.activeElement!, 'Enter');
    dispatchEvent(new Event('hashchange'));
    await settled();
    expect(document.querySelector('aside h1')?.textContent).toBe('Paper 3');
  });

  it('leaves out columns that are blank, until something is there or they are chosen', async () => {
    localStorage.removeItem('columns');
    const columns = () => textsOf('[role=columnheader]').join(' ');
    await open('#saved');
    expect(columns()).toMatch(/Added/);
    expect(columns()).not.toMatch(/Authors|Year|Reading|Tags/);
    await library.change.setReading({ paper: 1, state: 'read' });
    await open('#saved');
    expect(columns()).toMatch(/Reading/);
    expect(columns()).not.toMatch(/Authors|Tags/);
    await press(find('button', 'Choose columns'));
    await press(find('label', 'Note').querySelector('input')!);
    expect(columns()).toMatch(/Authors.*Tags.*Note/);
    localStorage.removeItem('columns');
  });

  it('shows the columns its reader chose, also next time', async () => {
    await open('#saved');
    await press(find('button', 'Choose columns'));
    await press(find('label', 'Lists').querySelector('input')!);
    expect(textsOf('[role=columnheader]')).toContain('Lists');
    await open('#seen');
    expect(textsOf('[role=columnheader]')).toContain('Lists');
  });
});

describe('the columns of a table', () => {
  it('give way to the title, the last first', () => {
    const widths = [2_000, 620, 520, 300];
    const fitted = widths.map((width) =>
      fitColumns(COLUMNS, width).map(({ id }) => id),
    );
    expect(fitted[0]).toHaveLength(COLUMNS.length);
    expect(fitted[1]).toEqual(['authors', 'year', 'added']);
    expect(fitted[2]).toEqual(['authors', 'year']);
    expect(fitted[3]).toEqual([]);
  });
});
