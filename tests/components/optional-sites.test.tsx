// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { FeedbackRegion } from '../../components/feedback/feedback';
import { SettingsView } from '../../components/settings/settings-view';
import { fakeLibrary, type FakeLibrary } from './fake-library';
import {
  expectAccessible,
  find,
  press,
  settled,
  show,
  textsOf,
} from './screen';

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

test('a site that comes built in says that the browser withholds it, and asks for it', async () => {
  const library = fakeLibrary({ withheld: ['huggingface.co'] });
  await showSettings(library);
  const shown = () =>
    [...document.querySelectorAll('.site-switches > li')].find((site) =>
      site.textContent?.includes('Badges on Hugging Face'),
    )!;
  const inputs = () => [...shown().querySelectorAll('input')];
  expect(inputs().every((it) => it.disabled)).toBe(true);
  expect(inputs()[0]?.checked).toBe(false);
  expect(shown().textContent).toContain(
    'does not let Cognate read pages of huggingface.co',
  );
  await expectAccessible();

  const button = find('button', 'Allow on Hugging Face');
  button.focus();
  await press(button);
  await settled();
  expect(library.calls).toEqual([['allow', 'huggingface']]);
  expect(inputs().some((it) => it.disabled)).toBe(false);
  expect(inputs()[0]?.checked).toBe(true);
  expect(textsOf('.withheld-site')).toEqual([]);
  expect(document.activeElement).toBe(inputs()[0]);
});

test('a site of which one host is withheld keeps its switches', async () => {
  await showSettings(fakeLibrary({ withheld: ['export.arxiv.org'] }));
  expect(textsOf('.withheld-site p')).toEqual([
    'The browser does not let Cognate read pages of export.arxiv.org by itself.',
  ]);
  const arxiv = document.querySelectorAll<HTMLInputElement>('li input');
  expect([...arxiv].some((it) => it.disabled)).toBe(false);
});
