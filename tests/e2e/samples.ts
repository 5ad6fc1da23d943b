import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import type { Locator, Page } from 'playwright';
import type { Chromium } from './chromium.ts';

/** The sample feeds, by their edition. */
export const feeds = {
  march11: sample('feeds/daily-papers.txt'),
  march13: sample('feeds/daily-papers-mar-13.txt'),
};

/** Addresses of the sample pages. */
export const addresses = {
  listing: 'https://arxiv.org/list/cs.LG/new',
  abstract: 'https://arxiv.org/abs/2002.02126',
  daily: 'https://huggingface.co/papers/date/2026-03-11',
  paper: 'https://huggingface.co/papers/2302.05543',
};

/** Imports files on an open library page and returns the numbers of the report. */
export async function importFiles(
  library: Page,
  files: string | string[],
): Promise<{
  entries: number;
  new: number;
  repeats: number;
  rejected: number;
}> {
  await library.getByLabel('Import files').setInputFiles(files);
  await confirmImport(library);
  return reportOf(library);
}

/** Imports files on a library page of their own. */
export async function importOnce(
  browser: Pick<Chromium, 'openExtension'>,
  files: string | string[],
): Promise<void> {
  const library = await browser.openExtension('library.html', '#import');
  await importFiles(library, files);
  await library.close();
}

/** Agrees to an import where it is so large that the page asks first. */
export async function confirmImport(library: Page): Promise<void> {
  const confirm = library.locator('[data-import-confirm]');
  await confirm.or(library.locator('[data-import-report]')).waitFor();
  if (await confirm.isVisible()) await confirm.click();
}

/** The numbers of the import report, once it is there. */
export async function reportOf(library: Page) {
  const report = library.locator('[data-import-report]');
  // On a busy machine an import takes longer than Playwright waits by itself.
  await report.waitFor({ timeout: 45_000 });
  const read = async (name: string) =>
    Number(await report.getAttribute(`data-${name}`));
  return {
    entries: await read('entries'),
    new: await read('new'),
    repeats: await read('repeats'),
    rejected: await read('rejected'),
  };
}

/** Accessible names of the badges in a host, in their order. */
export async function badgeNames(host: Locator): Promise<string[]> {
  return host
    .locator('[data-badge]')
    .evaluateAll((all) => all.map((it) => it.getAttribute('aria-label') ?? ''));
}

/** Waits until a host's badges have a name like this. */
export async function expectBadge(host: Locator, name: RegExp): Promise<void> {
  await expect
    .poll(async () => (await badgeNames(host)).some((it) => name.test(it)))
    .toBe(true);
}

/** The file of a sample page. */
export const samplePage = (name: string) => sample(`pages/${name}.html`);

function sample(path: string): string {
  return fileURLToPath(new URL(`../samples/${path}`, import.meta.url));
}
