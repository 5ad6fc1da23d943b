import type { Chromium } from '../../tests/e2e/chromium.ts';
import { confirmImport } from '../../tests/e2e/samples.ts';

/** What the library page reports of an import. */
export interface Imported {
  entries: number;
  added: number;
  repeats: number;
  rejected: number;
}

/** Imports files through the library page, as a reader would. */
export async function importFeeds(
  browser: Chromium,
  files: readonly string[],
): Promise<Imported> {
  const page = await browser.openExtension('library.html', '#import');
  await page.getByLabel('Import files').setInputFiles([...files]);
  // A large import is looked at first.
  await confirmImport(page);
  const report = page.locator('[data-import-report]');
  await report.waitFor({ timeout: 120_000 });
  const read = async (name: string) =>
    Number(await report.getAttribute(`data-${name}`));
  const imported = {
    entries: await read('entries'),
    added: await read('new'),
    repeats: await read('repeats'),
    rejected: await read('rejected'),
  };
  await page.close();
  return imported;
}
