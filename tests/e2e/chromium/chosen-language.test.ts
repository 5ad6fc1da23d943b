import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright';
import { badges, launchChromium, type Chromium } from '../chromium.ts';
import { addresses, feeds, importOnce } from '../samples.ts';

let browser: Chromium;
let listing: Page;
let settings: Page;
beforeAll(async () => {
  browser = await launchChromium();
  await importOnce(browser, feeds.march11);
  listing = await browser.open(addresses.listing);
  settings = await browser.openExtension('library.html', '#settings');
});
afterAll(() => browser?.close());

const choose = (value: string) =>
  settings.locator('select').first().selectOption(value);
const labels = async () =>
  (
    await badges(listing, 'related').evaluateAll((all) =>
      all.map((it) => it.getAttribute('aria-label') ?? ''),
    )
  ).join('\n');
/** What the icon says on the listing's tab. */
const iconTitle = () =>
  settings.evaluate(async (url) => {
    const [tab] = await chrome.tabs.query({ url: `${url}*` });
    return chrome.action.getTitle({ tabId: tab!.id! });
  }, addresses.listing);

/** Names of the entries that are made for the page menu from now on. */
async function listenForEntries(): Promise<() => Promise<unknown>> {
  const worker = browser.context.serviceWorkers()[0]!;
  await worker.evaluate(() => {
    const menus = chrome.contextMenus as never as {
      create: (entry: { title: string }, ...rest: unknown[]) => unknown;
    };
    const { create } = menus;
    const made: string[] = [];
    Object.assign(globalThis, { made });
    menus.create = (entry, ...rest) => {
      made.push(entry.title);
      return create.call(menus, entry, ...rest);
    };
  });
  return () =>
    worker.evaluate(() => (globalThis as never as { made: string[] }).made);
}

test('a chosen language is spoken at once, everywhere', async () => {
  const entries = await listenForEntries();
  await expect.poll(labels).toMatch(/related paper/);
  await settings.locator('h1', { hasText: 'Settings' }).waitFor();
  const field = settings.locator('input[type=search]').last();
  await field.fill('D');
  await choose('de');

  await settings.locator('h1', { hasText: 'Einstellungen' }).waitFor();
  // It is the same page: what was typed is still there.
  expect(await field.inputValue()).toBe('D');
  expect(await settings.locator('html').getAttribute('lang')).toBe('de');
  await expect.poll(labels).toMatch(/verwandte/);
  await expect.poll(iconTitle).toMatch(/bekannt/);
  await expect.poll(entries).toContain('Als Paper-Titel nachschlagen');

  await badges(listing, 'related').first().click();
  const popover = listing.getByRole('dialog');
  await popover.getByText('Verwandte').first().waitFor();
  // Who has the page read aloud hears each in its own language.
  expect(await popover.getAttribute('lang')).toBe('de');
  expect(await badges(listing, 'related').first().getAttribute('lang')).toBe(
    'de',
  );
  await listing.keyboard.press('Escape');

  const popup = await browser.openExtension('popup.html');
  await popup.getByRole('tab', { name: 'Suche' }).waitFor();
  await popup.close();
});

test('a page that is opened later speaks it from the first badge on', async () => {
  const later = await browser.open(addresses.abstract);
  const save = badges(later, 'save').first();
  await expect.poll(() => save.getAttribute('aria-label')).toBe('Speichern');
  await later.close();
});

test('and it goes back to the browser’s', async () => {
  await choose('browser');
  await settings.locator('h1', { hasText: 'Settings' }).waitFor();
  await expect.poll(labels).toMatch(/related paper/);
  await expect.poll(iconTitle).not.toMatch(/bekannt/);
  const kept = await settings.evaluate(() =>
    chrome.storage.local.get('pageWords'),
  );
  expect(kept).toEqual({});
  expect(browser.web.outside).toEqual([]);
  expect(browser.errors).toEqual([]);
});
