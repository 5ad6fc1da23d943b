import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium, type Chromium } from '../chromium.ts';

let browser: Chromium;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser?.close());

test('what the browser calls options are the settings, in the library that is open if one is', async () => {
  const popup = await browser.openExtension('popup.html');
  const ours = () =>
    browser.context
      .pages()
      .map((page) => page.url().split('/').pop())
      .filter((name) => name?.includes('.html'));
  const openOptions = () =>
    popup.evaluate('void chrome.runtime.openOptionsPage()');
  await openOptions();
  await expect.poll(ours).toEqual(['popup.html', 'library.html#settings']);
  const library = browser.context.pages().at(-1)!;
  await library.getByRole('heading', { name: 'Settings' }).waitFor();

  await library.getByRole('link', { name: 'Seen' }).click();
  await popup.bringToFront();
  await openOptions();
  await expect.poll(ours).toEqual(['popup.html', 'library.html#settings']);
  await library.getByRole('heading', { name: 'Settings' }).waitFor();
  expect(browser.errors).toEqual([]);
});
