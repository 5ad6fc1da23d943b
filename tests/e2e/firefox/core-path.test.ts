import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ElementHandle, Page } from 'puppeteer-core';
import { launchFirefox, readBadges, type Firefox } from '../firefox.ts';
import { addresses, feeds } from '../samples.ts';

// The same morning as in Chromium, as far as it can be driven here.

let firefox: Firefox;
let listing: Page;
beforeAll(async () => {
  firefox = await launchFirefox();
});
afterAll(() => firefox?.close());

const LIGHTGCN = '2002.02126';

/** Names of the badges of one title. */
async function namesOf(page: Page, arxiv = LIGHTGCN): Promise<string> {
  const host = (await readBadges(page)).find((it) => it.arxiv === arxiv);
  return (host?.badges ?? []).map(([, name]) => name).join('\n');
}

async function inHost(page: Page, selector: string): Promise<ElementHandle> {
  const handle = await page.waitForFunction(
    (arxiv, wanted) =>
      document
        .querySelector(`cognate-badges[data-arxiv="${arxiv}"]`)
        ?.shadowRoot?.querySelector(wanted) ?? undefined,
    { timeout: 10_000 },
    LIGHTGCN,
    selector,
  );
  return handle.asElement() as ElementHandle;
}

describe('in Firefox', () => {
  test('feeds are imported', async () => {
    const library = await firefox.openExtension('library.html', '#import');
    const input = (await library.waitForSelector(
      'input[type=file]',
    )) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(feeds.march11, feeds.march13);
    const report = await library.waitForSelector('[data-import-report]', {
      timeout: 30_000,
    });
    expect(
      await report?.evaluate((it) => ({ ...(it as HTMLElement).dataset })),
    ).toMatchObject({
      entries: '83',
      new: '77',
      repeats: '6',
      rejected: '0',
    });
    await library.close();
  });

  test('a listing has its badges', async () => {
    listing = await firefox.open(addresses.listing);
    await expect
      .poll(() => namesOf(listing), { timeout: 15_000 })
      .toMatch(/^Duplicate: in Daily Papers Mar 11/);
    await expect.poll(() => namesOf(listing)).toMatch(/related papers/);
  });

  test('the popover opens, a paper is saved to a new list', async () => {
    const badge = await inHost(listing, '[data-badge=save]');
    await badge.evaluate((it) => (it as HTMLElement).focus());
    await listing.keyboard.press('Enter');
    const field = await inHost(listing, '[aria-label="Name of a new list"]');
    await field.evaluate((it) => (it as HTMLElement).focus());
    await listing.keyboard.type('Graph recommenders');
    await listing.keyboard.press('Enter');
    await expect
      .poll(() => namesOf(listing), { timeout: 10_000 })
      .toMatch(/Saved in Graph recommenders/);
    await listing.keyboard.press('Escape');
  });

  test('the popover closes as Tab goes on to the page', async () => {
    const badge = await inHost(listing, '[data-badge=saved]');
    await badge.evaluate((it) => (it as HTMLElement).focus());
    await listing.keyboard.press('Enter');
    await inHost(listing, '.popover textarea');
    const focused = () =>
      listing.evaluate(() => document.activeElement?.localName);
    for (let i = 0; i < 30 && (await focused()) === 'cognate-badges'; i += 1)
      await listing.keyboard.press('Tab');
    await expect
      .poll(() =>
        listing.evaluate(() =>
          [...document.querySelectorAll('cognate-badges')].some((it) =>
            it.shadowRoot?.querySelector('.popover'),
          ),
        ),
      )
      .toBe(false);
    expect(await focused()).toBe('a');
  });

  test('an abstract page and Daily Papers know it', async () => {
    const abstract = await firefox.open(addresses.abstract);
    await expect
      .poll(() => namesOf(abstract), { timeout: 10_000 })
      .toMatch(/Saved in Graph recommenders/);
    await abstract.close();
    const daily = await firefox.open(addresses.daily);
    await expect
      .poll(() => namesOf(daily, '2210.02747'), { timeout: 10_000 })
      .toMatch(/arXiv cs\.LG new/);
    await daily.close();
  });

  test('the popup searches', async () => {
    const popup = await firefox.openExtension('popup.html');
    const tabs = await popup.$$('[role=tab]');
    await tabs[1]?.click();
    const box = await popup.waitForSelector(
      '[role=searchbox], input[type=search]',
    );
    await box?.focus();
    await popup.keyboard.type('navigable small wor');
    await expect
      .poll(
        () =>
          popup.evaluate(
            () => document.querySelector('[data-row]')?.textContent ?? '',
          ),
        { timeout: 10_000 },
      )
      .toMatch(/Hierarchical Navigable/);
    await popup.close();
  });

  test('not one request left the browser, and no error was written', () => {
    expect(firefox.web.outside).toEqual([]);
    expect(firefox.errors).toEqual([]);
  });
});
