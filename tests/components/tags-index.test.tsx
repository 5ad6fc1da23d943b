// @vitest-environment happy-dom
import { beforeEach, expect, it } from 'vitest';
import { LibraryPage } from '../../components/library/library-page';
import { fakeLibrary, type FakeLibrary } from './fake-library';
import { find, press, settled, show, textOf, type } from './screen';

let library: FakeLibrary;

beforeEach(async () => {
  history.replaceState(null, '', '#saved');
  library = fakeLibrary({ papers: [{ id: 1, title: 'LightGCL' }] });
  for (const name of ['to read', 'Read'])
    await library.change.tag({ paper: 1, name });
  await show(<LibraryPage library={library} />);
});

it.each([
  ['read', 'The tag “to read” is now one with “Read”'],
  ['later', 'Renamed the tag “to read” to “later”'],
])('a tag renamed to “%s” says so, and can be undone', async (name, said) => {
  const renamed = {
    tags: [{ paper: 1, tag: 'to read', name: 'to read', addedAt: 0 }],
    insteadOf: [],
  };
  library.answers.set('renameTag', renamed);
  await press(find('button', 'Actions for the tag to read'));
  await press(find('button.menu-entry', 'Rename'));
  const field = find<HTMLInputElement>('input', 'New name of to read');
  await type(field, name);
  field.form?.requestSubmit();
  await settled();
  expect(library.calls.at(-1)).toEqual(['renameTag', { tag: 'to read', name }]);
  expect(textOf('.toast-region')).toContain(said);
  await press(find('button', 'Undo'));
  expect(library.calls.at(-1)).toEqual(['undoRenameTag', renamed]);
  expect(location.hash).toBe('#saved');
});

it('a renamed tag that is open stays open, by its new name and back', async () => {
  history.replaceState(null, '', '#tag/to%20read');
  dispatchEvent(new Event('hashchange'));
  library.answers.set('renameTag', { tags: [], insteadOf: [] });
  await settled();
  await press(find('button', 'Actions for the tag to read'));
  await press(find('button.menu-entry', 'Rename'));
  const field = find<HTMLInputElement>('input', 'New name of to read');
  await type(field, 'Later on');
  field.form?.requestSubmit();
  await settled();
  expect(location.hash).toBe('#tag/later%20on');
  await press(find('button', 'Undo'));
  expect(location.hash).toBe('#tag/to%20read');
});

it('a name that may be cut can be read by the pointer', () => {
  const names = [...document.querySelectorAll('.side-own .lists-name')];
  expect(names.map((it) => it.getAttribute('title'))).toEqual([
    'to read',
    'Read',
  ]);
});
