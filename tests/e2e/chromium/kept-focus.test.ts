import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Locator, Page } from 'playwright';
import { launchChromium, type Chromium } from '../chromium.ts';
import { feeds, importFiles } from '../samples.ts';

// Whether the keyboard is somewhere after every action. Only a browser takes the focus
// from what is disabled or gone.

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
const isFocused = (part: Locator) =>
  part.evaluate((it) => document.activeElement === it);
const button = (name: string) => library.getByRole('button', { name });
async function press(part: Locator): Promise<void> {
  await part.focus();
  await library.keyboard.press('Enter');
}

test('a closed report leads back to the files', async () => {
  await press(button('Close the report'));
  await expect
    .poll(() => isFocused(library.getByLabel('Import files')))
    .toBe(true);
});

test('a button that is disabled for a while has the focus again', async () => {
  await go('#export');
  const saved = library.waitForEvent('download');
  await press(button('Back up everything'));
  await saved;
  await expect.poll(() => isFocused(button('Back up everything'))).toBe(true);
  await go('#settings');
  await press(button('Rebuild the index'));
  await library.getByText('The index is rebuilt').waitFor();
  await expect.poll(() => isFocused(button('Rebuild the index'))).toBe(true);
});

test('a search that is narrowed less leads to its field, a saved one to the word of it', async () => {
  await go('#search/graph%20author%3Ahamilton');
  await press(button('Take author:hamilton off the search'));
  await expect
    .poll(() => isFocused(library.getByRole('combobox', { name: 'Search' })))
    .toBe(true);
  await press(button('Save this search'));
  await library.getByLabel('Name of the saved search').press('Enter');
  await expect
    .poll(() => isFocused(library.getByText('This search is saved')))
    .toBe(true);
});

test('keys that are as they were at first lead to the first of them', async () => {
  await go('#settings');
  await press(button('Add a tag, key t'));
  await library.keyboard.press('z');
  await press(button('All keys as they were at first'));
  await expect.poll(() => isFocused(button('Show all keys, key'))).toBe(true);
});

test('no error was written', () => {
  expect(browser.errors).toEqual([]);
});
