// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { Popup } from '../../components/popup/popup';
import { fakeLibrary, type FakeLibrary } from './fake-library';
import {
  expectAccessible,
  find,
  key,
  press,
  show,
  settled,
  textOf,
  textsOf,
  type,
} from './screen';

const papers = ['LightGCN', 'UltraGCN', 'LightGCL'].map((title, at) => ({
  id: at + 1,
  title,
}));
let library: FakeLibrary;

beforeEach(async () => {
  localStorage.setItem('popup.tab', 'lists');
  library = fakeLibrary({
    papers,
    lists: { Graphs: [1, 2, 3], Diffusion: [], Later: [] },
  });
  await show(<Popup library={library} libraryHref="library.html" />);
});

const names = () => textsOf('.lists-row .lists-name');
const titles = () => textsOf('.row-title');
const pressIn = async (menu: string, entry: string) => {
  await press(find('button', menu));
  await press(find('button.menu-entry', entry));
};

describe('the lists', () => {
  it('stand in order with their counts', async () => {
    expect(names()).toEqual(['Graphs', 'Diffusion', 'Later']);
    expect(textOf('.lists-row .visually-hidden')).toBe('3 papers');
    await expectAccessible();
  });

  it('are created in place', async () => {
    const field = find<HTMLInputElement>('input', 'Name of a new list');
    await type(field, '  Video ');
    await press(find('button', 'Create'));
    expect(names()).toContain('Video');
    expect(field.value).toBe('');
  });

  it('are not created twice: the one there is can be opened instead', async () => {
    const field = find<HTMLInputElement>('input', 'Name of a new list');
    await type(field, 'GRAPHS');
    await press(find('button', 'Create'));
    expect(names()).toEqual(['Graphs', 'Diffusion', 'Later', 'Graphs']);
    expect(field.value).toBe('GRAPHS');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(textOf('[role=alert]')).toBe('There is a list of that name.');
    await expectAccessible();
    await type(field, 'Graphs 2');
    expect(document.querySelector('[role=alert]')).toBeNull();
    await type(field, 'graphs');
    await press(find('button', 'Create'));
    const openers = document.querySelectorAll<HTMLElement>(
      'button.lists-opener',
    );
    await press([...openers].at(-1)!);
    expect(titles()).toEqual(['LightGCN', 'UltraGCN', 'LightGCL']);
  });

  it('are renamed in place, but not to a name that is taken', async () => {
    await pressIn('Actions for Diffusion', 'Rename');
    const field = find<HTMLInputElement>('input', 'New name of Diffusion');
    await type(field, 'ｇraphs');
    expect(textOf('[role=alert]')).toBe('There is a list of that name.');
    await type(field, 'Image diffusion');
    await expectAccessible();
    field.form?.requestSubmit();
    await settled();
    expect(names()).toEqual(['Graphs', 'Image diffusion', 'Later']);
  });

  it('keep the name on Escape', async () => {
    await pressIn('Actions for Diffusion', 'Rename');
    const field = find<HTMLInputElement>('input', 'New name of Diffusion');
    await type(field, 'Something else');
    await key(field, 'Escape');
    expect(names()).toContain('Diffusion');
  });

  it('move by Alt and arrows, and focus goes along', async () => {
    const opener = find('button.lists-opener', /^Later/);
    opener.focus();
    await key(opener, 'ArrowUp', { altKey: true });
    expect(names()).toEqual(['Graphs', 'Later', 'Diffusion']);
    expect(document.activeElement?.textContent).toMatch(/^Later/);
    expect(textOf('[aria-live=polite].visually-hidden')).toBe(
      'Later is now 2 of 3',
    );
  });

  it('are deleted with undo, and focus is never lost', async () => {
    await pressIn('Actions for Diffusion', 'Delete list');
    expect(names()).toEqual(['Graphs', 'Later']);
    expect(textOf('[role=status]')).toContain('Deleted “Diffusion”');
    expect(document.activeElement?.textContent).toMatch(/^Later/);
    await press(find('button', 'Undo'));
    expect(names()).toEqual(['Graphs', 'Diffusion', 'Later']);
    expect(textOf('[role=status]')).toBe('');
  });
});

describe('an open list', () => {
  beforeEach(() => press(find('button.lists-opener', /^Graphs/)));

  it('shows its papers, and leads back to where one was', async () => {
    expect(titles()).toEqual(['LightGCN', 'UltraGCN', 'LightGCL']);
    expect(document.activeElement?.getAttribute('aria-label')).toBe(
      'All lists',
    );
    await expectAccessible();
    await press(find('button', 'All lists'));
    expect(document.activeElement?.textContent).toMatch(/^Graphs/);
  });

  it('sets and clears the reading state', async () => {
    const select = find<HTMLSelectElement>('select', 'Reading state');
    select.value = 'reading';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await settled();
    expect(library.calls.at(-1)).toEqual([
      'setReading',
      { paper: 1, state: 'reading' },
    ]);
    select.value = '';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await settled();
    expect(library.calls.at(-1)?.[1]).toEqual({ paper: 1, state: null });
  });

  it('moves rows by Alt and arrows', async () => {
    const link = find('a.row-title', 'LightGCN');
    link.focus();
    await key(link, 'ArrowDown', { altKey: true });
    expect(titles()).toEqual(['UltraGCN', 'LightGCN', 'LightGCL']);
    expect(document.activeElement?.textContent).toBe('LightGCN');
    await key(find('a.row-title', 'UltraGCN'), 'ArrowUp', { altKey: true });
    expect(titles()[0]).toBe('UltraGCN');
  });

  it('removes with undo, to the very place', async () => {
    await pressIn('Actions for UltraGCN', 'Remove from this list');
    expect(titles()).toEqual(['LightGCN', 'LightGCL']);
    await press(find('button', 'Undo'));
    expect(titles()).toEqual(['LightGCN', 'UltraGCN', 'LightGCL']);
  });

  it('moves a paper to another list, with undo', async () => {
    await pressIn('Actions for LightGCN', 'Move to Later');
    expect(titles()).toEqual(['UltraGCN', 'LightGCL']);
    expect(textOf('[role=status]')).toContain('Moved to Later');
    await press(find('button', 'Undo'));
    expect(titles()).toEqual(['LightGCN', 'UltraGCN', 'LightGCL']);
  });

  it('leaves a paper where it was already when the move is undone', async () => {
    const later = (await library.lists()).find(({ name }) => name === 'Later')!;
    await library.change.save({ paper: 1, list: later.id });
    await pressIn('Actions for LightGCN', 'Move to Later');
    await press(find('button', 'Undo'));
    expect(titles()).toEqual(['LightGCN', 'UltraGCN', 'LightGCL']);
    expect(await library.items(later.id, 10)).toMatchObject([
      { paper: { id: 1 } },
    ]);
  });

  it('says when a change did not work', async () => {
    library.failing.add('unsave');
    await pressIn('Actions for LightGCN', 'Remove from this list');
    expect(textOf('[role=status]')).toContain('worker gone');
    expect(titles().length).toBe(3);
  });
});

it('a long list is shown a hundred papers at a time', async () => {
  const many = Array.from({ length: 150 }, (_, i) => ({
    id: i + 1,
    title: `Paper ${i + 1}`,
  }));
  const ids = many.map(({ id }) => id);
  const long = fakeLibrary({ papers: many, lists: { Long: ids } });
  const asked: number[] = [];
  const { items } = long;
  long.items = async (list, limit) => {
    asked.push(limit);
    return items(list, limit);
  };
  await show(<Popup library={long} libraryHref="library.html" />);
  await press(find('button.lists-opener', /^Long/));
  expect(titles()).toHaveLength(100);
  // The last that is shown is not the last of the list.
  await pressIn('Actions for Paper 100', 'Move down');
  expect(titles().at(-1)).toBe('Paper 101');
  await press(find('button', 'Show more'));
  expect(titles()).toHaveLength(150);
  expect(document.querySelector('.show-more')).toBe(null);
  expect(new Set(asked)).toEqual(new Set([100, 200]));
});
