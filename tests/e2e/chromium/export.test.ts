import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright';
import { axeProblems } from '../axe.ts';
import { launchChromium, type Chromium } from '../chromium.ts';
import { feeds, importFiles } from '../samples.ts';

let browser: Chromium;
let library: Page;

beforeAll(async () => {
  browser = await launchChromium();
  await browser.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  library = await browser.openExtension('library.html', '#import');
  await importFiles(library, feeds.march11);
  await save('Diffusion', 3);
});
afterAll(async () => {
  await browser?.close();
});

/** Puts the first papers into a new list, with a note on the first. */
async function save(list: string, count: number): Promise<void> {
  await library.evaluate(`(async () => {
    const call = (call, ...args) => chrome.runtime.sendMessage({ call, args });
    const { value: { id } } = await call('createList', { name: '${list}' });
    for (let paper = 1; paper <= ${count}; paper++)
      await call('save', { paper, list: id });
    await call('setNote', { paper: 1, text: 'To be read again' });
    await call('tag', { paper: 1, name: 'to cite' });
    await call('tag', { paper: 2, name: 'old' });
    await call('untag', { paper: 2, tag: 'old' });
  })()`);
}

/** What the browser saves after an action. */
async function saved(action: () => Promise<void>) {
  const [download] = await Promise.all([
    library.waitForEvent('download'),
    action(),
  ]);
  return {
    name: download.suggestedFilename(),
    path: await download.path(),
  };
}

test('a list is saved as a file of the chosen format', async () => {
  await library.getByRole('link', { name: /Diffusion/ }).click();
  await library.getByRole('button', { name: 'Export', exact: true }).click();
  expect(await axeProblems(library)).toEqual([]);
  const { name, path } = await saved(() =>
    library.getByRole('button', { name: /^BibTeX/ }).click(),
  );
  expect(name).toMatch(/^cognate-diffusion-\d{4}-\d\d-\d\d\.bib$/);
  const text = readFileSync(path, 'utf8');
  expect(text.match(/^@misc\{/gm)).toHaveLength(3);
  expect(text).toContain('To be read again');
  await library.getByText(`3 papers are in ${name}`).waitFor();
});

test('every format can be saved from the export view', async () => {
  await library.getByRole('link', { name: 'Export', exact: true }).click();
  await library.getByText('Your own Markdown template').click();
  await library.getByLabel('Template for one paper').waitFor();
  expect(await axeProblems(library)).toEqual([]);
  const formats = library.locator('.export-view .format');
  const endings: string[] = [];
  for (let at = 0; at < (await formats.count()); at++) {
    const { name, path } = await saved(() => formats.nth(at).click());
    endings.push(name.split('.').at(-1) ?? '');
    expect(readFileSync(path).length).toBeGreaterThan(200);
    await library.getByText(name).waitFor();
  }
  expect(endings.toSorted()).toEqual(
    ['bib', 'csv', 'html', 'json', 'json', 'md', 'ris', 'zip'].toSorted(),
  );
});

test('a backup comes back in another profile, after saying what it changes', async () => {
  await library.goto(`chrome-extension://${browser.id}/library.html#export`);
  const { path } = await saved(() =>
    library.getByRole('button', { name: 'Back up everything' }).click(),
  );
  const other = await launchChromium();
  try {
    const page = await other.openExtension('library.html', '#import');
    await page.getByLabel('Import files').setInputFiles(path);
    await page.getByText('New list “Diffusion” with 3 papers').waitFor();
    expect(await axeProblems(page)).toEqual([]);
    await page.getByRole('button', { name: 'Restore', exact: true }).click();
    await page.getByText('Everything is back.').waitFor();
    await page.getByRole('link', { name: /Diffusion/ }).click();
    await page.getByText('To be read again').waitFor();
    expect(await page.locator('.table-row').count()).toBe(3);
    await page.getByRole('link', { name: /^to cite/ }).click();
    await page.getByRole('heading', { name: 'to cite' }).waitFor();
    await page.getByRole('link', { name: 'Trash' }).click();
    await page.getByText('Tag “old” of').waitFor();
    expect(other.errors).toEqual([]);
  } finally {
    await other.close();
  }
});

test('one paper is copied', async () => {
  await library.goto(`chrome-extension://${browser.id}/library.html#paper/1`);
  const copied = () => library.evaluate(`navigator.clipboard.readText()`);
  await library.getByRole('button', { name: 'Copy as' }).click();
  await library.getByRole('button', { name: 'Copy BibTeX' }).click();
  await library.getByText('The BibTeX entry is on the clipboard.').waitFor();
  expect(await copied()).toMatch(/^@misc\{/);
  expect(await copied()).not.toContain('To be read again');
  expect(browser.errors).toEqual([]);
});
