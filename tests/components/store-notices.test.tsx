// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { LibraryPage } from '../../components/library/library-page';
import { Popup } from '../../components/popup/popup';
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

const SAID =
  'The disk is nearly full. Until there is room again, papers you meet are not remembered and nothing is imported.';

it('the library says that the disk is full, as long as it is', async () => {
  await show(<LibraryPage library={fakeLibrary()} />);
  expect(textsOf('.store-notice')).toEqual([]);
  await show(<LibraryPage library={fakeLibrary({ isDiskFull: true })} />);
  expect(textsOf('.store-notice')).toEqual([SAID]);
  await expectAccessible();
});

it('so does the popup, about the page', async () => {
  await show(
    <Popup library={fakeLibrary({ isDiskFull: true })} libraryHref="#" />,
  );
  expect(textsOf('.store-notice')).toEqual([SAID]);
  await expectAccessible();
});

it('a library that cannot be opened is said to be, with what to do', async () => {
  const library = fakeLibrary({ openFailure: { kind: 'private' } });
  await show(<LibraryPage library={library} />);
  expect(textOf('.store-notice')).toContain('in private windows');
  await expectAccessible();
  await press(find('.store-notice button', 'Open in an ordinary window'));
  expect(library.calls).toContainEqual(['openOutside', undefined]);

  await show(
    <Popup
      library={fakeLibrary({ openFailure: { kind: 'newer' } })}
      libraryHref="#"
    />,
  );
  expect(textOf('.store-notice')).toContain('Update Cognate');
  expect(textsOf('.store-notice button')).toEqual([]);
  await expectAccessible();
});

it('that the browser deleted the library is said until it is read, with the way to a backup', async () => {
  const library = fakeLibrary({ lostAt: Date.UTC(2026, 10, 22) });
  await show(<LibraryPage library={library} />);
  expect(textOf('.store-notice')).toContain('the browser deleted');
  expect(find<HTMLAnchorElement>('a', 'Restore a backup').hash).toBe('#import');
  await expectAccessible();
  await press(find('.store-notice button', 'Close'));
  expect(textsOf('.store-notice')).toEqual([]);
});

it('… or to what was kept a second time, which is brought back or let go', async () => {
  history.replaceState(null, '', '#import');
  const library = fakeLibrary({
    lostAt: Date.UTC(2026, 10, 22),
    lostCopy: { at: Date.UTC(2026, 10, 21), papers: 12 },
  });
  library.isBackup = async () => true;
  let looked: Blob | undefined;
  library.previewRestore = async (content) => {
    looked = content;
    throw new Error('As far as this goes here.');
  };
  await show(<LibraryPage library={library} />);
  expect(textOf('.store-notice')).toContain('kept a second time');
  // Here it is offered below.
  expect(textsOf('.store-notice a')).toEqual([]);
  expect(textOf('.lost-copy')).toContain('12 papers');
  await expectAccessible();
  await press(find('.lost-copy button', 'Bring it back'));
  await settled();
  expect(await looked?.text()).toContain('cognate-backup');
  expect(textOf('.restore')).toContain('Second copy of Nov 21, 2026');
  await press(find('.lost-copy button', 'Delete this copy'));
  await press(find('.lost-copy button', 'Keep it'));
  await press(find('.lost-copy button', 'Delete this copy'));
  await expectAccessible();
  await press(find('.lost-copy button', 'Delete it for good'));
  await settled();
  expect(textsOf('.lost-copy')).toEqual([]);
  expect(textOf('.store-notice')).toContain('If you have a backup');
});

it('the place of backups says when all was kept a second time', async () => {
  history.replaceState(null, '', '#export');
  const library = fakeLibrary({ copiedAt: Date.UTC(2026, 10, 21, 12) });
  await show(<LibraryPage library={library} />);
  expect(textOf('.export-view')).toContain('last on Nov 21, 2026');
  await expectAccessible();
});

it('the popup leads to what was kept a second time', async () => {
  const library = fakeLibrary({
    lostAt: Date.UTC(2026, 10, 22),
    lostCopy: { at: Date.UTC(2026, 10, 21), papers: 12 },
  });
  await show(<Popup library={library} libraryHref="library.html" />);
  expect(textOf('.store-notice')).toContain('kept a second time');
  const link = find<HTMLAnchorElement>('.store-notice a', 'Bring it back');
  expect(link.getAttribute('href')).toBe('library.html#import');
  await expectAccessible();
});
