import { browser } from 'wxt/browser';
import { dropFingerprints } from './fingerprint-records';

/** When the library's database was made, and when the browser was found to have lost one. */
const MADE = 'library-made';
const LOST = 'library-lost';

/** Notes that a database was made: the first one, or another after the browser had deleted it. */
export async function noteMade(now = Date.now()): Promise<void> {
  const { local } = browser.storage;
  const isLost = (await local.get(MADE))[MADE] !== undefined;
  await local.set({ [MADE]: now, ...(isLost && { [LOST]: now }) });
  // Those that are kept tell of papers that are gone.
  if (isLost) await dropFingerprints();
}

/** Notes that there is a database, if that was not noted when it was made. */
export async function noteThere(now = Date.now()): Promise<void> {
  const { local } = browser.storage;
  if ((await local.get(MADE))[MADE] === undefined)
    await local.set({ [MADE]: now });
}

/** When the database was made; undefined if that was never noted. */
export async function madeAt(): Promise<number | undefined> {
  const at = (await browser.storage.local.get(MADE))[MADE];
  return typeof at === 'number' ? at : undefined;
}

/** When a database was found to be lost; undefined once the reader has been told. */
export async function lostAt(): Promise<number | undefined> {
  const at = (await browser.storage.local.get(LOST))[LOST];
  return typeof at === 'number' ? at : undefined;
}

export async function dismissLoss(): Promise<void> {
  await browser.storage.local.remove(LOST);
}
