import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright';
import { badgeHosts, launchChromium, type Chromium } from '../chromium.ts';
import { openHeldListing } from '../held-listing.ts';
import { addresses } from '../samples.ts';

// A page wakes the worker while it is still on its way, where badges are wanted.

/** An address that no site of ours claims. */
const NO_PAPERS = 'https://arxiv.org/help';
/** One of a site that the reader has not allowed. */
const NOT_ALLOWED = 'https://openreview.net/forum?id=KmQEsIfhr9';

let browser: Chromium;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser?.close());

/** Stops the worker until nothing that was on its way to it (what it stored is told to it) starts it again. */
async function stopWorker(): Promise<void> {
  do {
    await browser.killWorker();
    await setTimeout(400);
  } while (await browser.isWorkerRunning());
}

test('a page wakes the worker before it knows a title', async () => {
  await stopWorker();
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
  await stopWorker();
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

test('a place on the page, the page itself and one that will not ask wake nobody', async () => {
  for (const address of ['#abstract', '#', NO_PAPERS, NOT_ALLOWED])
    expect(await wakesTowards(address)).toBe(false);
  // As pages do that write down where the reader is.
  expect(
    await wakesBy((page) =>
      page.evaluate(() => history.replaceState({ at: 1 }, '')),
    ),
  ).toBe(false);
});

/** Whether setting out for an address from the listing wakes the worker before what is there has come. */
function wakesTowards(address: string): Promise<boolean> {
  return wakesBy(async (page) => {
    await page.route(new URL(address, page.url()).href, () => undefined);
    // In a turn of its own: an evaluation does not end while its page is leaving.
    await page.evaluate(
      (href) => void window.setTimeout(() => document.location.assign(href)),
      address,
    );
  });
}

/** Whether something on the listing wakes a worker that was stopped. */
async function wakesBy(act: (page: Page) => Promise<void>): Promise<boolean> {
  const page = await browser.open(addresses.listing);
  await expect
    .poll(() => page.locator('cognate-badges[data-paper]').count())
    .toBe(25);
  await stopWorker();
  await act(page);
  await setTimeout(500);
  const isRunning = await browser.isWorkerRunning();
  await page.close();
  return isRunning;
}

test('writing on a page wakes the worker, so that what the page sends as it goes arrives', async () => {
  const page = await browser.open(addresses.listing);
  const host = badgeHosts(page).first();
  const note = page.getByRole('textbox', { name: 'Note' });
  const openNote = async () => {
    await host.locator('.badge').first().focus();
    await page.keyboard.press('Enter');
    await note.focus();
  };
  await openNote();
  await stopWorker();
  // Without a pause, which would send it.
  for (let i = 0; i < 10 && !(await browser.isWorkerRunning()); i += 1) {
    await page.keyboard.type('a');
    await setTimeout(50);
  }
  await page.keyboard.type(' last word');
  await page.reload();
  await host.locator('[data-badge=note]').waitFor();
  await openNote();
  await expect.poll(() => note.inputValue()).toMatch(/^a+ last word$/);
  await page.close();
});

test('not one request left the browser, and no error was written', () => {
  expect(browser.web.outside).toEqual([]);
  expect(browser.errors).toEqual([]);
});
