import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import type { Page } from 'playwright';
import { confirmImport, reportOf } from '../../../tests/e2e/samples.ts';
import { until } from '../popup/open-popup.ts';

/** An import of so many takes its time. */
const PATIENCE = 600_000;

/** What became of a table; times from the button on, in milliseconds. */
export interface Imported {
  added: number;
  reported: number;
  indexed: number;
}

/** Imports rows as a CSV file on the library's import page, and waits until all is indexed. */
export async function importTable(
  library: Page,
  rows: readonly object[],
): Promise<Imported> {
  const folder = mkdtempSync(join(tmpdir(), 'cognate-table-'));
  const file = join(folder, 'papers.csv');
  writeFileSync(file, Papa.unparse([...rows]));
  library.setDefaultTimeout(PATIENCE);
  await library.getByLabel('Import files').setInputFiles(file);
  await library.locator('[data-import-confirm]').waitFor();
  const start = performance.now();
  await confirmImport(library);
  const { new: added } = await reportOf(library);
  const reported = performance.now() - start;
  await until(library, INDEXED, 100);
  const indexed = performance.now() - start;
  rmSync(folder, { recursive: true });
  return { added, reported, indexed };
}

/** Whether no paper waits for the index any more: new ones wait by their ids. */
const INDEXED = `new Promise((done) => {
  const request = indexedDB.open('cognate');
  request.onsuccess = () => {
    const db = request.result;
    const stores = db.transaction(['index', 'blocks', 'papers']);
    const manifest = stores.objectStore('index').get('manifest');
    const last = stores.objectStore('blocks').openKeyCursor(null, 'prev');
    const changed = stores.objectStore('papers').index('byPending').count();
    stores.oncomplete = () => {
      db.close();
      const [block] = last.result?.key ?? [0];
      const isIndexed = manifest.result?.waitingFrom > 16 * block;
      done(isIndexed && changed.result === 0 ? 1 : 0);
    };
  };
})`;
