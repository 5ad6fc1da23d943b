import { browser } from 'wxt/browser';
import { dropFingerprints } from './fingerprint-records';

/** When the library's database was made, and when the browser was found to have lost one. */
const MADE = 'library-made';
const LOST = 'library-lost';

/** The database has been made: for the first time, or because the browser deleted the one before. */
export async function noteMade(now = Date.now()): Promise<void> {
  const { local } = browser.storage;
  const isLost = (await local.get(MADE))[MADE] !== undefined;
  await local.set({ [MADE]: now, ...(isLost && { [LOST]: now }) });
  // They tell of papers that are not there any more.
  if (isLost) await dropFingerprints();
}

/** There is a database, perhaps from before it was noted when it was made. */
export async function noteThere(now = Date.now()): Promise<void> {
  const { local } = browser.storage;
  if ((await local.get(MADE))[MADE] === undefined)
    await local.set({ [MADE]: now });
}

/** When the database was made; undefined where nobody has noted that. */
export async function madeAt(): Promise<number | undefined> {
  const at = (await browser.storage.local.get(MADE))[MADE];
  return typeof at === 'number' ? at : undefined;
}

/** When a database was found to be lost, until the reader has read that. */
export async function lostAt(): Promise<number | undefined> {
  const at = (await browser.storage.local.get(LOST))[LOST];
  return typeof at === 'number' ? at : undefined;
}

export async function dismissLoss(): Promise<void> {
  await browser.storage.local.remove(LOST);
}
