import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'puppeteer-core';
import { launchFirefox, readBadges, type Firefox } from '../firefox.ts';
import { addresses } from '../samples.ts';

// Firefox stops the background after half a minute; whatever the reader does next starts it.

let firefox: Firefox;
let listing: Page;
beforeAll(async () => {
  firefox = await launchFirefox();
  listing = await firefox.open(addresses.listing);
});
afterAll(() => firefox?.close());

const count = async (page: Page) =>
  (await readBadges(page)).filter(({ badges }) => badges.length > 0).length;

/** Stops the background until nothing that was on its way to it starts it again. */
async function stop(): Promise<void> {
  do {
    await firefox.killWorker();
    await setTimeout(400);
  } while (await firefox.isWorkerRunning());
}

test('a page that is opened wakes the background', async () => {
  await expect.poll(() => count(listing), { timeout: 15_000 }).toBe(25);
  await stop();
  const page = await firefox.open(addresses.abstract);
  await expect.poll(() => count(page)).toBe(1);
  expect(await firefox.isWorkerRunning()).toBe(true);
  await page.close();
});

test('so does a badge that is pressed', async () => {
  await stop();
  const isOpen = () =>
    listing.evaluate(() =>
      [...document.querySelectorAll('cognate-badges')].some((host) =>
        host.shadowRoot?.querySelector('[popover]:popover-open'),
      ),
    );
  expect(await isOpen()).toBe(false);
  await listing.bringToFront();
  await listing.evaluate(() =>
    document
      .querySelector('cognate-badges')
      ?.shadowRoot?.querySelector<HTMLElement>('[data-badge]')
      ?.focus(),
  );
  await listing.keyboard.press('Enter');
  await expect.poll(isOpen).toBe(true);
  await listing.keyboard.press('Escape');
});

test('so do the shortcuts for the library and for the sidebar', async () => {
  await stop();
  const shown = async () =>
    Promise.all(
      (await firefox.browser.pages()).map((page) =>
        page.evaluate('location.pathname').catch(() => ''),
      ),
    );
  expect(await shown()).not.toContain('/library.html');
  await firefox.pressShortcut('L');
  await expect.poll(shown).toContain('/library.html');
  await stop();
  expect(await firefox.isSidebarOpen()).toBe(false);
  await firefox.pressShortcut('P');
  await expect.poll(() => firefox.isSidebarOpen()).toBe(true);
});

test('switched off and on again, open pages have their badges once', async () => {
  await firefox.setEnabled(false);
  await firefox.setEnabled(true);
  await expect
    .poll(() => listing.$$eval('cognate-badges', (all) => all.length))
    .toBe(25);
  await expect.poll(() => count(listing)).toBe(25);
  // The extension's own tabs go with it; this one says whether they still answer.
  const popup = await firefox.openExtension('popup.html');
  await popup.evaluate(
    `browser.storage.local.set({ badgeDensity: 'compact' })`,
  );
  await expect
    .poll(() =>
      listing.$eval('cognate-badges', (host) =>
        host.shadowRoot?.querySelector('.bar')?.getAttribute('data-density'),
      ),
    )
    .toBe('compact');
  expect(firefox.errors).toEqual([]);
});
