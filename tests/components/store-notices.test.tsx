// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { LibraryPage } from '../../components/library/library-page';
import { Popup } from '../../components/popup/popup';
import { fakeLibrary } from './fake-library';
import { expectAccessible, find, press, show, textOf, textsOf } from './screen';

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

it('that the browser deleted the library is said until it is read, with the way to a backup', async () => {
  const library = fakeLibrary({ lostAt: Date.UTC(2026, 10, 22) });
  await show(<LibraryPage library={library} />);
  expect(textOf('.store-notice')).toContain('the browser deleted');
  expect(find<HTMLAnchorElement>('a', 'Restore a backup').hash).toBe('#import');
  await expectAccessible();
  await press(find('.store-notice button', 'Close'));
  expect(textsOf('.store-notice')).toEqual([]);
});
