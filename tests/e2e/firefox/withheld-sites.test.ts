import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'puppeteer-core';
import { launchFirefox, readBadges, type Firefox } from '../firefox.ts';
import { addresses } from '../samples.ts';

let firefox: Firefox;
beforeAll(async () => {
  firefox = await launchFirefox();
});
afterAll(() => firefox?.close());

async function expectHosts(page: Page, count: number): Promise<void> {
  await expect
    .poll(async () => (await readBadges(page)).length, { timeout: 10_000 })
    .toBe(count);
}

/** The button by which a page of ours asks for arXiv. */
const button = '::-p-aria([name="Allow on arXiv"][role="button"])';

test.each([
  ['library.html', '#settings'],
  ['popup.html', ''],
] as const)(
  'a site that the reader took back among the add-ons is left alone until it is allowed on %s',
  async (name, rest) => {
    const listing = await firefox.open(addresses.listing);
    await expectHosts(listing, 25);
    const own = await firefox.openExtension(name, rest);
    await firefox.withdrawHost('arxiv.org');
    await expectHosts(listing, 0);
    const later = await firefox.open(addresses.listing);

    await own.bringToFront();
    await (await own.waitForSelector(button))?.click();
    await expectHosts(listing, 25);
    await expectHosts(later, 25);
    await own.waitForSelector(button, { hidden: true });
    for (const page of [listing, later, own]) await page.close();
    expect(firefox.errors).toEqual([]);
  },
);
