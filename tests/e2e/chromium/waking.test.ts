import { afterAll, beforeAll, expect, test } from 'vitest';
import { badgeHosts, launchChromium, type Chromium } from '../chromium.ts';
import { openHeldListing } from '../held-listing.ts';
import { addresses } from '../samples.ts';

// A page wakes the worker while it is still on its way, where badges are wanted.

let browser: Chromium;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser?.close());

test('a page wakes the worker before it knows a title', async () => {
  await browser.killWorker();
  const { page, goOn } = await openHeldListing(browser, (html) =>
    html.indexOf('<dt>'),
  );
  await expect.poll(() => browser.isWorkerRunning()).toBe(true);
  expect(await page.evaluate(() => document.readyState)).toBe('loading');
  expect(await badgeHosts(page).count()).toBe(0);
  goOn();
  await expect
    .poll(() => page.locator('cognate-badges[data-paper]').count())
    .toBe(25);
  await page.close();
});

test('a page that the reader switched off wakes nobody', async () => {
  const own = await browser.openExtension('popup.html');
  const off = (pages: string[]) =>
    own.evaluate(
      `chrome.storage.local.set({ offPages: ${JSON.stringify(pages)} })`,
    );
  await off(['arxiv/listing']);
  await browser.killWorker();
  const page = await browser.open(addresses.listing);
  await page.waitForTimeout(500);
  expect(await browser.isWorkerRunning()).toBe(false);
  await off([]);
  await expect.poll(() => badgeHosts(page).count()).toBe(25);
  await Promise.all([page.close(), own.close()]);
});

test('not one request left the browser, and no error was written', () => {
  expect(browser.web.outside).toEqual([]);
  expect(browser.errors).toEqual([]);
});
