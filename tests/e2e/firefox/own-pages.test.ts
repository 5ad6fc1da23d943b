import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ElementHandle, Page } from 'puppeteer-core';
import type { ExtensionPage } from '../built-extension.ts';
import { launchFirefox, type Firefox } from '../firefox.ts';
import { addresses, feeds } from '../samples.ts';

// Other than Chromium's, this Firefox shows scroll bars, and makes the popup itself.

let firefox: Firefox;
beforeAll(async () => {
  firefox = await launchFirefox();
});
afterAll(() => firefox?.close());

/** How far the page as a whole could be scrolled. */
const overflow = (page: Page) =>
  page.evaluate(() => {
    const { scrollHeight, scrollWidth } = document.documentElement;
    return [scrollHeight - innerHeight, scrollWidth - innerWidth];
  });

test('the popup is as wide as what stands in it, whatever that is', async () => {
  const library = await firefox.openExtension('library.html', '#import');
  const sizes = async () => {
    await library.evaluate('browser.action.openPopup()');
    const read = () =>
      library.evaluate(`browser.extension.getViews({ type: 'popup' }).map(
        ({ innerWidth, innerHeight, document: { body } }) =>
          [innerWidth, innerHeight, body.offsetWidth, body.offsetHeight])`);
    await expect.poll(read).toHaveLength(1);
    // Firefox measures again as the page fills.
    await new Promise((done) => setTimeout(done, 500));
    const all = await read();
    await library.evaluate(
      `browser.extension.getViews({ type: 'popup' })[0].close()`,
    );
    return all;
  };
  expect(await sizes()).toEqual([[400, 580, 400, 580]]);

  const input = (await library.waitForSelector(
    'input[type=file]',
  )) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(feeds.march11, feeds.march13);
  await library.waitForSelector('[data-import-report]', { timeout: 30_000 });
  await firefox.open(addresses.listing);
  await library.bringToFront();
  expect(await sizes()).toEqual([[400, 580, 400, 580]]);
});

test.each<[string, ExtensionPage, string, string, number, number]>([
  ['an empty list', 'library.html', '#saved', '.empty', 1280, 900],
  [
    'a link to save',
    'save.html',
    `#${encodeURIComponent(addresses.abstract)}`,
    'button',
    420,
    460,
  ],
])('%s has nothing to scroll', async (...example) => {
  const [, name, place, selector, width, height] = example;
  const page = await firefox.openExtension(name, place);
  await page.setViewport({ width, height });
  await page.waitForSelector(selector);
  expect(await overflow(page)).toEqual([0, 0]);
  await page.close();
});

test('in the side panel the details scroll, and not all of it', async () => {
  const paper = await firefox.open(addresses.abstract);
  const panel = await firefox.openExtension('sidepanel.html');
  await panel.setViewport({ width: 252, height: 640 });
  await panel.waitForSelector('.score .visually-hidden');
  expect(await overflow(panel)).toEqual([0, 0]);
  await panel.close();
  await paper.close();
});

test('the sidebar bears our icon', async () => {
  const page = await firefox.openExtension('popup.html');
  const icon: unknown = await page.evaluate(
    'browser.runtime.getManifest().sidebar_action.default_icon',
  );
  // Without one, Firefox draws a piece of a puzzle.
  expect(icon).toMatch(/\/icon\/\d+\.png$/);
  await page.close();
});

test('the icon stands where it is seen', async () => {
  const page = await firefox.openExtension('popup.html');
  expect(await page.evaluate('browser.action.getUserSettings()')).toEqual({
    isOnToolbar: true,
  });
  await page.close();
});

test('what the browser calls preferences are the settings', async () => {
  const popup = await firefox.openExtension('popup.html');
  await popup.evaluate('void browser.runtime.openOptionsPage()');
  const ours = () =>
    popup.evaluate(
      `browser.tabs.query({ active: true, currentWindow: true }).then(
        ([tab]) => tab.url?.split('/').pop())`,
    );
  await expect.poll(ours).toBe('library.html#settings');
  const names = () =>
    popup.evaluate(
      `browser.tabs.query({}).then((all) => all.map(({ url }) => url ?? ''))`,
    );
  // It closes itself, a moment later.
  await expect
    .poll(async () => String(await names()))
    .not.toContain('options.html');
});
