import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright';
import { badgeHosts, launchChromium, type Chromium } from '../chromium.ts';
import { openHeldListing } from '../held-listing.ts';
import {
  addresses,
  badgeNames,
  expectBadge,
  feeds,
  importOnce,
} from '../samples.ts';

// What is known of a title is there before the background has said a word.

const LIGHTGCN = '2002.02126';
/** Longer than every test here takes. */
const BUSY = 6_000;

let browser: Chromium;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser?.close());

test('a listing is visited, and a paper of it saved', async () => {
  await importOnce(browser, [feeds.march11, feeds.march13]);
  const page = await browser.open(addresses.listing);
  const host = badgeHosts(page, LIGHTGCN);
  await expectBadge(host, /^Duplicate: in/);
  await host.locator('[data-badge=save]').focus();
  await page.keyboard.press('Enter');
  await page.getByLabel('Name of a new list').fill('Graphs');
  await page.keyboard.press('Enter');
  await expectBadge(host, /^Saved in Graphs$/);
  // Fingerprints follow a moment later.
  await expect.poll(() => haveCaughtUp(page)).toBe(true);
  await endVisit(page);
  await page.close();
});

/** As if the page had been looked at for the last time an hour ago. */
async function endVisit(page: Page): Promise<void> {
  const own = await page.context().newPage();
  await own.goto(`chrome-extension://${browser.id}/popup.html`);
  await own.evaluate(`(async () => {
    const { fingerprints } = await chrome.storage.local.get('fingerprints');
    for (const place of Object.keys(fingerprints.met))
      fingerprints.met[place] -= 3_600_000;
    await chrome.storage.local.set({ fingerprints });
  })()`);
  await own.close();
}

/** Whether nothing is due any more. */
async function haveCaughtUp(page: Page): Promise<boolean> {
  const own = await page.context().newPage();
  await own.goto(`chrome-extension://${browser.id}/popup.html`);
  const isDone = await own.evaluate<boolean>(
    `chrome.storage.local.get('fingerprints-due').then((it) => it['fingerprints-due']?.length === 0)`,
  );
  await own.close();
  return isDone;
}

/** Keeps the worker from answering anyone for a while; resolves when that is over. */
async function blockWorker(): Promise<{
  over: () => boolean;
  end: Promise<void>;
}> {
  const worker = browser.context.serviceWorkers()[0];
  if (worker === undefined) throw new Error('There is no worker.');
  let isOver = false;
  const end = worker
    .evaluate((ms) => {
      const until = Date.now() + ms;
      while (Date.now() < until);
    }, BUSY)
    .then(() => {
      isOver = true;
    });
  await new Promise((resolve) => setTimeout(resolve, 100));
  return { over: () => isOver, end };
}

/** A tab that adds up by how much its layout has moved. */
async function openWatched(url: string): Promise<Page> {
  const page = await browser.context.newPage();
  await page.addInitScript(() => {
    Object.assign(globalThis, { shift: 0 });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        (globalThis as never as { shift: number }).shift += (
          entry as never as { value: number }
        ).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(url, { waitUntil: 'domcontentloaded' });
  return page;
}

const shiftOf = (page: Page) =>
  page.evaluate(() => (globalThis as never as { shift: number }).shift);

describe('while the worker cannot answer', () => {
  let page: Page;
  let blocked: Awaited<ReturnType<typeof blockWorker>>;
  beforeAll(async () => {
    blocked = await blockWorker();
    page = await openWatched(addresses.listing);
  });
  afterAll(async () => {
    await blocked.end;
    await page.close();
  });

  test('saved and duplicate titles are marked, and nothing has moved', async () => {
    const host = badgeHosts(page, LIGHTGCN);
    await expectBadge(host, /^Saved$/);
    expect(await badgeNames(host)).toEqual(['Saved', 'Duplicate']);
    expect(await host.getAttribute('data-state')).toBe('saved');
    expect(await host.getAttribute('data-paper')).toBe(null);
    expect(await shiftOf(page)).toBe(0);
    expect(blocked.over()).toBe(false);
  });

  test('a title seen on this very page alone is marked as seen', async () => {
    const host = badgeHosts(page, '2112.05682');
    await expectBadge(host, /^Seen before$/);
    expect(await host.getAttribute('data-state')).toBe('seen');
    expect(blocked.over()).toBe(false);
  });

  test('a mark pressed early opens when the answer is there', async () => {
    const mark = badgeHosts(page, LIGHTGCN).locator('[data-badge=duplicate]');
    await mark.click();
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect(blocked.over()).toBe(false);
    await blocked.end;
    await page.getByRole('dialog').getByText('Daily Papers Mar 11').waitFor();
    await expectBadge(badgeHosts(page, LIGHTGCN), /^Saved in Graphs$/);
  });
});

test('nothing moves when the answer of a worker that was stopped comes', async () => {
  await browser.killWorker();
  const page = await openWatched(addresses.listing);
  await expectBadge(badgeHosts(page, LIGHTGCN), /^Saved in Graphs$/);
  expect(await shiftOf(page)).toBe(0);
  await page.close();
});

test('a page that is still coming in has marks on what is there', async () => {
  // Before the last entries.
  const { page, goOn } = await openHeldListing(browser, (html) =>
    html.lastIndexOf('<dt>'),
  );
  const host = badgeHosts(page, LIGHTGCN);
  await expectBadge(host, /^Saved$/);
  expect(await page.evaluate(() => document.readyState)).toBe('loading');
  expect(await host.getAttribute('data-paper')).toBe(null);
  goOn();
  await expectBadge(host, /^Saved in Graphs$/);
  await expect.poll(() => badgeHosts(page).count()).toBe(25);
  await page.close();
});

test('closed badges tell the page nothing early either', async () => {
  await browser.setOpenBadges(false);
  const page = await browser.open(addresses.listing);
  await expect.poll(() => badgeHosts(page).count()).toBe(25);
  expect(
    await badgeHosts(page).evaluateAll((hosts) =>
      hosts.every(
        (host) => host.shadowRoot === null && host.attributes.length === 0,
      ),
    ),
  ).toBe(true);
  await browser.setOpenBadges(true);
  await page.close();
});

test.each(['listing', 'abstract', 'daily'] as const)(
  '(%s) is written as before when the badges go',
  async (name) => {
    const page = await browser.context.newPage();
    await page.addInitScript(() =>
      document.addEventListener('DOMContentLoaded', () =>
        Object.assign(globalThis, {
          before: document.documentElement.outerHTML,
        }),
      ),
    );
    await page.goto(addresses[name]);
    await expect.poll(() => badgeHosts(page).count()).toBeGreaterThan(0);
    await page.waitForTimeout(700);
    const isSame = await page.evaluate(() => {
      for (const host of document.querySelectorAll('cognate-badges'))
        host.remove();
      return (
        document.documentElement.outerHTML ===
        (globalThis as never as { before: string }).before
      );
    });
    expect(isSame).toBe(true);
    await page.close();
  },
);

test('not one request left the browser, and no error was written', () => {
  expect(browser.web.outside).toEqual([]);
  expect(browser.errors).toEqual([]);
});
