import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright';
import { samplePages } from '../../saved-pages.ts';
import { badgeHosts, launchChromium, type Chromium } from '../chromium.ts';
import {
  addresses,
  badgeNames,
  expectBadge,
  feeds,
  importFiles,
} from '../samples.ts';

// What is known of a title is there before the background has said a word.

const listing = samplePages.find(({ url }) => url.href === addresses.listing)!;
const LIGHTGCN = '2002.02126';
/** Longer than every test here takes. */
const BUSY = 6_000;

let browser: Chromium;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser?.close());

test('a listing is visited, and a paper of it saved', async () => {
  const library = await browser.openExtension('library.html', '#import');
  await importFiles(library, [feeds.march11, feeds.march13]);
  await library.close();
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
  await page.close();
});

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

/** A tab that writes down when marks and answers come, in milliseconds after its markup was there. */
async function openTimed(url: string): Promise<Page> {
  const page = await browser.context.newPage();
  await page.addInitScript(() => {
    const times: Record<string, number> = { shift: 0 };
    Object.assign(globalThis, { times });
    let parsed = 0;
    document.addEventListener('DOMContentLoaded', () => {
      parsed = performance.now();
    });
    new MutationObserver((records) => {
      for (const { target } of records)
        for (const host of (target as Element).querySelectorAll?.(
          'cognate-badges',
        ) ?? [])
          note(host as HTMLElement);
    }).observe(document, { subtree: true, childList: true });
    new MutationObserver((records) => {
      for (const { target } of records) note(target as HTMLElement);
    }).observe(document, {
      subtree: true,
      attributeFilter: ['data-state', 'data-paper'],
    });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        times['shift'] =
          (times['shift'] ?? 0) + (entry as never as { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
    function note({ localName, dataset }: HTMLElement): void {
      if (localName !== 'cognate-badges') return;
      if (dataset['state']) times['mark'] ??= performance.now() - parsed;
      if (dataset['paper']) times['answer'] ??= performance.now() - parsed;
    }
  });
  await page.goto(url, { waitUntil: 'domcontentloaded' });
  return page;
}

const timesOf = (page: Page) =>
  page.evaluate(
    () => (globalThis as never as { times: Record<string, number> }).times,
  );

describe('while the worker cannot answer', () => {
  let page: Page;
  let blocked: Awaited<ReturnType<typeof blockWorker>>;
  beforeAll(async () => {
    blocked = await blockWorker();
    page = await openTimed(addresses.listing);
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
    expect((await timesOf(page))['shift']).toBe(0);
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

test('marks come long before the answer of a worker that was stopped', async () => {
  const ratios: string[] = [];
  for (let run = 0; run < 3; run += 1) {
    await browser.killWorker();
    const page = await openTimed(addresses.listing);
    await expect
      .poll(async () => (await timesOf(page))['answer'])
      .toBeDefined();
    const { mark = NaN, answer = NaN, shift } = await timesOf(page);
    expect(mark).toBeLessThanOrEqual(answer);
    expect(shift).toBe(0);
    ratios.push(
      `${mark.toFixed(0)} ms, answer ${answer.toFixed(0)} ms (${(answer / mark).toFixed(1)} ×)`,
    );
    await page.close();
  }
  console.log(`First mark after the markup: ${ratios.join('; ')}`);
});

/** Opens the listing, whose parser waits for a script at a place of the markup. */
async function openHeld(
  placeIn: (html: string) => number,
): Promise<{ page: Page; goOn: () => void }> {
  const page = await browser.context.newPage();
  let goOn: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  await page.route(addresses.listing, async (route) => {
    const html = readFileSync(listing.file, 'utf8');
    const place = placeIn(html);
    await route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: `${html.slice(0, place)}<script src="/held.js"></script>${html.slice(place)}`,
    });
  });
  await page.route('**/held.js', async (route) => {
    await held;
    await route.fulfill({ contentType: 'text/javascript', body: '' });
  });
  await page.goto(addresses.listing, { waitUntil: 'commit' });
  return { page, goOn };
}

test('a page that is still coming in has marks on what is there', async () => {
  // Before the last entries.
  const { page, goOn } = await openHeld((html) => html.lastIndexOf('<dt>'));
  const host = badgeHosts(page, LIGHTGCN);
  await expectBadge(host, /^Saved$/);
  expect(await page.evaluate(() => document.readyState)).toBe('loading');
  expect(await host.getAttribute('data-paper')).toBe(null);
  goOn();
  await expectBadge(host, /^Saved in Graphs$/);
  await expect.poll(() => badgeHosts(page).count()).toBe(25);
  await page.close();
});

test('a page wakes the worker before it knows a title', async () => {
  await browser.killWorker();
  const { page, goOn } = await openHeld((html) => html.indexOf('<dt>'));
  await expect.poll(() => browser.isWorkerRunning()).toBe(true);
  expect(await page.evaluate(() => document.readyState)).toBe('loading');
  expect(await badgeHosts(page).count()).toBe(0);
  goOn();
  await expectBadge(badgeHosts(page, LIGHTGCN), /^Saved in Graphs$/);
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
