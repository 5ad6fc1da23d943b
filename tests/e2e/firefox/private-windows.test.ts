import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchFirefox, readBadges, type Firefox } from '../firefox.ts';
import { addresses } from '../samples.ts';
import { whatIsStored } from '../what-is-stored.ts';

let firefox: Firefox;
beforeAll(async () => {
  firefox = await launchFirefox({ inPrivateWindows: true });
});
afterAll(() => firefox?.close());

test('in a private window badges say what is known, and nothing is remembered', async () => {
  await firefox.open(addresses.abstract);
  const library = await firefox.openExtension('library.html');
  const stored = () => whatIsStored(library);
  await expect.poll(stored).toMatchObject({ papers: 1 });

  const tab = await firefox.openPrivate();
  await firefox.goTo(tab, addresses.listing);
  const states = async () =>
    (await readBadges(tab)).map(({ arxiv, state }) => [arxiv, state]);
  await expect.poll(states).toContainEqual(['2002.02126', 'seen']);
  const others = (await states()).filter(([arxiv]) => arxiv !== '2002.02126');
  expect(others.length).toBeGreaterThan(2);
  expect(new Set(others.map(([, state]) => state))).toEqual(new Set(['new']));
  // Longer than remembering takes.
  await new Promise((done) => setTimeout(done, 1_500));
  expect(await stored()).toMatchObject({ papers: 1 });
});

test('the library says that it is not there, and shows itself in an ordinary window', async () => {
  const tab = await firefox.openPrivate();
  await firefox.goTo(tab, { extension: 'library.html' });
  const notice = () =>
    tab.evaluate(() => document.querySelector('.store-notice p')?.textContent);
  await expect.poll(notice).toContain('private windows');
  const before = (await firefox.browser.pages()).length;
  await tab.click('.store-notice button');
  await expect
    .poll(async () => (await firefox.browser.pages()).length)
    .toBe(before + 1);
  const opened = (await firefox.browser.pages()).at(-1);
  await expect
    .poll(() =>
      opened?.evaluate(
        'location.pathname + " " + browser.extension.inIncognitoContext',
      ),
    )
    .toBe('/library.html false');
});
