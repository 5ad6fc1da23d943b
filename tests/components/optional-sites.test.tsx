// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { FeedbackRegion } from '../../components/feedback/feedback';
import { SettingsView } from '../../components/settings/settings-view';
import { fakeLibrary, type FakeLibrary } from './fake-library';
import { expectAccessible, press, settled, show } from './screen';

const showSettings = ({ settings, siteAccess }: FakeLibrary) =>
  show(
    <FeedbackRegion>
      <main>
        <SettingsView
          library={fakeLibrary()}
          desk={settings}
          access={siteAccess}
        />
      </main>
    </FeedbackRegion>,
  );

/** The switches of OpenReview: to allow it, and, where it is allowed, to have badges there. */
function switches(): HTMLInputElement[] {
  return [...document.querySelectorAll('label')]
    .filter((label) => label.textContent?.includes('Badges on OpenReview'))
    .map((label) => label.querySelector('input')!)
    .toSorted(
      (a, b) =>
        Number(b.hasAttribute('aria-describedby')) -
        Number(a.hasAttribute('aria-describedby')),
    );
}

test('an optional site is off, and goes on once the reader allows it', async () => {
  const library = fakeLibrary();
  await showSettings(library);
  expect(switches().map((it) => it.checked)).toEqual([false]);
  await press(switches()[0]!);
  await settled();
  expect(library.calls).toContainEqual(['allow', 'openreview']);
  expect(switches().map((it) => it.checked)).toEqual([true, true]);
  await expectAccessible();
  await press(switches()[0]!);
  await settled();
  expect(library.calls).toContainEqual(['withdraw', 'openreview']);
  expect(switches().map((it) => it.checked)).toEqual([false]);
});

test('stays off where the reader refuses', async () => {
  await showSettings(fakeLibrary({ refuses: true }));
  await press(switches()[0]!);
  await settled();
  expect(switches().map((it) => it.checked)).toEqual([false]);
});
