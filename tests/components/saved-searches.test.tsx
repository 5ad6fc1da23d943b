// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { LibraryPage } from '../../components/library/library-page';
import { fakeLibrary } from './fake-library';
import {
  expectAccessible,
  find,
  press,
  show,
  textOf,
  textsOf,
  type,
} from './screen';

const papers = [{ id: 1, title: 'Noise and images' }];

beforeEach(() => history.replaceState(null, '', '#search/noise'));

describe('a saved search', () => {
  it('is named, stands in the side column, leads back, and can be let go with an undo', async () => {
    const library = fakeLibrary({ papers });
    await show(<LibraryPage library={library} />);
    await press(find('button', 'Save this search'));
    await type(find('input', 'Name of the saved search'), 'Noisy ones');
    await press(find('.name-form button', 'Save'));
    expect(library.calls.at(-1)).toEqual([
      'saveSearch',
      { query: 'noise', name: 'Noisy ones' },
    ]);
    expect(textOf('.results-actions')).toContain('This search is saved');
    const link = find<HTMLAnchorElement>('.side a', 'Noisy ones');
    expect(link.getAttribute('href')).toBe('#search/noise');
    expect(link.getAttribute('aria-current')).toBe('page');
    await expectAccessible();

    await press(find('button', 'Actions for the saved search “Noisy ones”'));
    await press(find('.menu-entry', 'Delete the saved search'));
    expect(textsOf('.side a').join()).not.toContain('Noisy ones');
    await press(find('.toast button', 'Undo'));
    expect(textsOf('.side a').join()).toContain('Noisy ones');
  });

  it('is not offered while nothing is asked', async () => {
    history.replaceState(null, '', '#search/list:');
    await show(<LibraryPage library={fakeLibrary({ papers })} />);
    expect(textsOf('button').join()).not.toContain('Save this search');
    expect(textsOf('button').join()).not.toContain('Export');
  });

  it('is renamed in place', async () => {
    const library = fakeLibrary({ papers });
    await library.change.saveSearch({ query: 'noise', name: 'Old' });
    await show(<LibraryPage library={library} />);
    await press(find('button', 'Actions for the saved search “Old”'));
    await press(find('.menu-entry', 'Rename'));
    await type(find('.list-rename input', 'New name of Old'), 'New');
    find('.list-rename input', 'New name of Old').dispatchEvent(
      new Event('blur'),
    );
    expect(library.calls.at(-1)).toEqual([
      'renameSearch',
      { search: 'search-noise', name: 'New' },
    ]);
  });
});
