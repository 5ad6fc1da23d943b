import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { badgeHosts, launchChromium, type Chromium } from '../chromium.ts';
import { openHeldListing } from '../held-listing.ts';
import { addresses } from '../samples.ts';

// A page wakes the worker while it is still on its way, where badges are wanted.

/** An address that no site of ours claims. */
const NO_PAPERS = 'https://arxiv.org/help';

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

test('setting out for a page wakes the worker before that page has answered', async () => {
  expect(await wakesTowards(addresses.abstract)).toBe(true);
});

test('setting out for a place on the page, or for one without papers, wakes nobody', async () => {
  expect(await wakesTowards('#abstract')).toBe(false);
  expect(await wakesTowards(NO_PAPERS)).toBe(false);
});

/** Whether a worker that was stopped is up before a page at an address has come, from the listing. */
async function wakesTowards(address: string): Promise<boolean> {
  const page = await browser.open(addresses.listing);
  await expect
    .poll(() => page.locator('cognate-badges[data-paper]').count())
    .toBe(25);
  await page.route(new URL(address, page.url()).href, () => undefined);
  await browser.killWorker();
  // In a turn of its own: an evaluation does not end while its page is leaving.
  await page.evaluate(
    (href) => void window.setTimeout(() => document.location.assign(href)),
    address,
  );
  await setTimeout(500);
  const isRunning = await browser.isWorkerRunning();
  await page.close();
  return isRunning;
}

test('not one request left the browser, and no error was written', () => {
  expect(browser.web.outside).toEqual([]);
  expect(browser.errors).toEqual([]);
});
