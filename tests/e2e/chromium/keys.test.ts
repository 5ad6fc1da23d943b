import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright';
import { axeProblems } from '../axe.ts';
import { badgeHosts, launchChromium, type Chromium } from '../chromium.ts';
import { addresses, feeds, importFiles } from '../samples.ts';

let browser: Chromium;
let library: Page;

beforeAll(async () => {
  browser = await launchChromium();
  library = await browser.openExtension('library.html', '#import');
  await importFiles(library, feeds.march11);
});
afterAll(() => browser?.close());

const go = (hash: string) =>
  library.goto(`chrome-extension://${browser.id}/library.html${hash}`);
const press = (...keys: string[]) =>
  keys.reduce(
    (before, key) => before.then(() => library.keyboard.press(key)),
    Promise.resolve(),
  );
const focused = () =>
  library.evaluate(() => document.activeElement?.tagName ?? '');

describe('without a mouse', () => {
  test('a paper is found, opened, tagged, noted and marked as read', async () => {
    await go('#seen');
    await library.locator('.table-title a').first().waitFor();
    const focusedRow = (index: number) =>
      library.locator(`.table-row[data-index="${index}"]:focus`);
    // The first key may come before the page listens.
    await expect
      .poll(async () => {
        if ((await focusedRow(0).count()) === 0) await press('j');
        return focusedRow(0).count();
      })
      .toBe(1);
    await press('j');
    const row = focusedRow(1);
    const title = await row.locator('.table-title a').innerText();
    await press('Enter');
    const details = library.getByRole('complementary', {
      name: 'Details of the paper',
    });
    await details.getByRole('heading', { name: title, level: 1 }).waitFor();

    await press('n');
    await expect.poll(focused).toBe('TEXTAREA');
    await library.keyboard.type('What r and d stand for');
    await press('Escape');
    await go(new URL(library.url()).hash);
    await press('t');
    await expect.poll(focused).toBe('INPUT');
    await library.keyboard.type('to cite');
    await press('Enter');
    await details.getByRole('button', { name: /to cite/ }).waitFor();
    await library.evaluate(() =>
      (document.activeElement as HTMLElement).blur(),
    );
    await press('r');
    await expect
      .poll(() => details.getByLabel('Reading state').inputValue())
      .toBe('read');
    await library.reload();
    await expect
      .poll(() => details.getByRole('textbox', { name: /note/i }).inputValue())
      .toBe('What r and d stand for');
  });

  test('all keys are on a sheet, and the sheet leads back', async () => {
    await go('#seen');
    await library.locator('.table-row').first().waitFor();
    await press('?');
    const sheet = library.getByRole('dialog', { name: 'Keys' });
    await sheet.waitFor();
    expect(await axeProblems(library)).toEqual([]);
    await press('Escape');
    await sheet.waitFor({ state: 'hidden' });
    await press('/');
    await expect.poll(focused).toBe('INPUT');
  });

  test('another key can be chosen, and works at once', async () => {
    await go('#settings');
    const button = library.getByRole('button', { name: /^Statistics, key/ });
    await button.focus();
    await press('Enter', 'x');
    await library.getByRole('button', { name: 'Statistics, key x.' }).waitFor();
    await library.evaluate(() =>
      (document.activeElement as HTMLElement).blur(),
    );
    await press('x');
    await library
      .getByRole('heading', { name: 'Statistics', level: 1 })
      .waitFor();
  });
});

test('the theme is the reader’s, in every page of ours, at once', async () => {
  await go('#settings');
  const popup = await browser.openExtension('popup.html');
  const scheme = (page: Page) =>
    page.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
  expect(await scheme(popup)).toBe('light dark');
  await library.getByRole('radio', { name: 'Dark', exact: true }).check();
  await expect.poll(() => scheme(popup)).toBe('dark');
  await expect.poll(() => scheme(library)).toBe('dark');
  // Colours change within a moment, in a tab that is seen.
  await library.bringToFront();
  await library.waitForTimeout(400);
  expect(await axeProblems(library)).toEqual([]);
  await library.getByRole('radio', { name: 'As the system' }).check();
  await popup.close();
});

test('what was only seen is forgotten at a press, and nothing else', async () => {
  const page = await browser.open(addresses.listing);
  await expect.poll(() => badgeHosts(page).count()).toBe(25);
  await page.waitForTimeout(1_000);
  await page.close();
  await go('#settings');
  await library.reload();
  const kept = library.locator('.setting-row', {
    has: library.locator('.seen-meter'),
  });
  expect(await kept.innerText()).toMatch(/only seen/);
  await library.getByRole('button', { name: 'Forget seen papers…' }).click();
  await library
    .getByRole('button', { name: /^Forget \d+ papers for good/ })
    .click();
  await library.getByText(/papers are forgotten/).waitFor();
  await kept.getByText(/; 0 of them only seen/).waitFor();
});

describe('the side panel', () => {
  test('shows the paper of the page, and follows the tab', async () => {
    const abstract = await browser.open(addresses.abstract);
    await expect.poll(() => badgeHosts(abstract).count()).toBe(1);
    const panel = await browser.openExtension('sidepanel.html');
    await panel.setViewportSize({ width: 360, height: 800 });
    await panel.getByRole('heading', { name: /^LightGCN/, level: 1 }).waitFor();
    await panel
      .getByRole('textbox', { name: /note/i })
      .fill('Seen beside the page');
    await panel.waitForTimeout(1_200);
    expect(await axeProblems(panel)).toEqual([]);

    const listing = await browser.open(addresses.listing);
    await expect.poll(() => badgeHosts(listing).count()).toBe(25);
    await panel.locator('[data-row]').nth(24).waitFor();
    await panel
      .locator('[data-row] a.row-title[href^="#paper/"]')
      .first()
      .click();
    await panel.getByRole('button', { name: 'Back to the page' }).click();
    await panel.locator('[data-row]').first().waitFor();
    expect(await axeProblems(panel)).toEqual([]);
    await abstract.bringToFront();
    await expect
      .poll(() => panel.getByRole('textbox', { name: /note/i }).inputValue())
      .toBe('Seen beside the page');
  });

  test('nothing was asked of the network, and no error was written', () => {
    expect(browser.web.outside).toEqual([]);
    expect(browser.errors).toEqual([]);
  });
});
