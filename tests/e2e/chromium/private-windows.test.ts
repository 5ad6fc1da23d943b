import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { badgeHosts, launchChromium, type Chromium } from '../chromium.ts';
import { makeDeveloperProfile } from '../developer-profile.ts';
import { addresses } from '../samples.ts';
import { whatIsStored } from '../what-is-stored.ts';

let browser: Chromium;
const profile = makeDeveloperProfile();
beforeAll(async () => {
  browser = await launchChromium({ profile });
  await browser.allowPrivateWindows();
});
afterAll(async () => {
  await browser?.close();
  rmSync(profile, { recursive: true, force: true });
});

test('in an incognito window badges say what is known, and nothing is remembered', async () => {
  await browser.open(addresses.abstract);
  const library = await browser.openExtension('library.html');
  const stored = () => whatIsStored(library);
  await expect.poll(stored).toMatchObject({ papers: 1 });

  const tab = await browser.openPrivate();
  await tab.goto(addresses.listing);
  const states = () =>
    badgeHosts(tab).evaluateAll((hosts) =>
      hosts.map((host) => [host.dataset['arxiv'], host.dataset['state']]),
    );
  await expect.poll(states).toContainEqual(['2002.02126', 'seen']);
  const others = (await states()).filter(([arxiv]) => arxiv !== '2002.02126');
  expect(others.length).toBeGreaterThan(2);
  expect(new Set(others.map(([, state]) => state))).toEqual(new Set(['new']));
  // Longer than remembering takes.
  await tab.waitForTimeout(1_500);
  expect(await stored()).toMatchObject({ papers: 1 });
});

test('what the reader turns to is kept, it alone', async () => {
  const tab = await browser.openPrivate();
  await tab.goto(addresses.listing);
  await badgeHosts(tab).nth(2).locator('[data-badge=save]').focus();
  await tab.keyboard.press('Enter');
  const library = await browser.openExtension('library.html');
  await expect
    .poll(() => whatIsStored(library))
    .toMatchObject({ papers: 2, sightings: [{}, {}] });
});

test('nothing was asked of the network, and no error was written', () => {
  expect(browser.web.outside).toEqual([]);
  expect(browser.errors).toEqual([]);
});
