// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { LibraryPage } from '../../components/library/library-page';
import type { TrashView } from '../../lib/library/reader/trash';
import { fakeLibrary } from './fake-library';
import { find, key, press, show } from './screen';

const focused = () =>
  document.activeElement?.getAttribute('aria-label') ??
  document.activeElement?.textContent;
const pressIn = async (menu: string, entry: string) => {
  await press(find('button', menu));
  await press(find('button.menu-entry', entry));
};

it('a name that is kept after all gives the focus back to its row', async () => {
  history.replaceState(null, '', '#saved');
  const library = fakeLibrary({
    papers: [{ id: 1, title: 'LightGCL' }],
    lists: { Graphs: [1] },
  });
  await library.change.tag({ paper: 1, name: 'later' });
  await library.change.saveSearch({ query: 'noise', name: 'Noisy' });
  await show(<LibraryPage library={library} />);
  for (const [menu, name] of [
    ['Actions for Graphs', 'Graphs'],
    ['Actions for the tag later', 'later'],
    ['Actions for the saved search “Noisy”', 'Noisy'],
  ] as const) {
    await pressIn(menu, 'Rename');
    await key(find('input', `New name of ${name}`), 'Escape');
    expect(focused()).toMatch(new RegExp(`^${name}`));
  }
});

it('a search that is deleted leaves the focus to the one in its place', async () => {
  history.replaceState(null, '', '#saved');
  const library = fakeLibrary({ papers: [] });
  for (const name of ['One', 'Two'])
    await library.change.saveSearch({ query: name, name });
  await show(<LibraryPage library={library} />);
  await pressIn(
    'Actions for the saved search “One”',
    'Delete the saved search',
  );
  expect(focused()).toBe('Two');
});

it('what comes back from the trash leaves the focus to the next, at last to the heading', async () => {
  history.replaceState(null, '', '#trash');
  const trash: TrashView[] = ['One', 'Two'].map((name, id) => ({
    kind: 'search',
    id,
    at: 0,
    count: 1,
    name,
  }));
  await show(<LibraryPage library={fakeLibrary({ papers: [], trash })} />);
  const restore = async (name: string) => {
    const button = find('button', `Restore: Saved search “${name}”`);
    trash.shift();
    await press(button);
  };
  await restore('One');
  expect(focused()).toBe('Restore: Saved search “Two”');
  await restore('Two');
  expect(focused()).toBe('Trash');
});
