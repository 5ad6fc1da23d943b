// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { LibraryPage } from '../../components/library/library-page';
import { Popup } from '../../components/popup/popup';
import { fakeLibrary } from './fake-library';
import { expectAccessible, show, textsOf } from './screen';

const SAID =
  'The disk is nearly full. Until there is room again, papers you meet are not remembered and nothing is imported.';

it('the library says that the disk is full, as long as it is', async () => {
  await show(<LibraryPage library={fakeLibrary()} />);
  expect(textsOf('.disk-notice')).toEqual([]);
  await show(<LibraryPage library={fakeLibrary({ isDiskFull: true })} />);
  expect(textsOf('.disk-notice')).toEqual([SAID]);
  await expectAccessible();
});

it('so does the popup, about the page', async () => {
  await show(
    <Popup library={fakeLibrary({ isDiskFull: true })} libraryHref="#" />,
  );
  expect(textsOf('.disk-notice')).toEqual([SAID]);
  await expectAccessible();
});
