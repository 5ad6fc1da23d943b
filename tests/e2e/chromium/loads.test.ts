import { afterAll, beforeAll, expect, test } from 'vitest';
import { siteOf } from '../../../lib/detect/claims.ts';
import { samplePages } from '../../saved-pages.ts';
import { badgeHosts, launchChromium, type Chromium } from '../chromium.ts';

let browser: Chromium;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser?.close());

test.each(['popup.html', 'library.html'] as const)(
  '%s shows itself',
  async (name) => {
    const page = await browser.openExtension(name);
    await page.waitForSelector('main, [role=main], [role=tablist]');
    expect(await page.title()).not.toBe('');
    await page.close();
  },
);

// Optional sites are off until they are allowed: see optional-sites.test.ts.
const pages = samplePages.filter(({ url }) => !siteOf(url)?.optional);

test.each(pages)('$name: every title gets its host', async (sample) => {
  const page = await browser.open(sample.url.href);
  await expect.poll(() => badgeHosts(page).count()).toBe(sample.papers.length);
  await page.close();
});

test('nothing was asked of the network, and no error was written', () => {
  expect(browser.web.outside).toEqual([]);
  expect(browser.errors).toEqual([]);
});

// The worker's own are refused by the browser: see no-network.test.ts.
test('a request from a page would have been noticed', async () => {
  const page = await browser.open(pages[0]!.url.href);
  await page.evaluate(() =>
    fetch('https://arxiv.org/from-the-page').catch(() => undefined),
  );
  expect(browser.web.outside).toEqual(['https://arxiv.org/from-the-page']);
});

test('a killed worker forgets all, and the next page starts it', async () => {
  const worker = browser.context.serviceWorkers()[0]!;
  await worker.evaluate('globalThis.isStillHere = true');
  await browser.killWorker();
  await browser.open(pages[0]!.url.href);
  expect(await worker.evaluate('globalThis.isStillHere')).toBeUndefined();
});
