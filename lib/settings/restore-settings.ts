import { browser } from 'wxt/browser';
import { SETTINGS } from './settings';

/** Takes settings over from a backup; names that are none of ours are left out. */
export async function restoreSettings(
  settings: Readonly<Record<string, unknown>>,
): Promise<void> {
  const ours = Object.entries(settings).filter(([name]) =>
    Object.hasOwn(SETTINGS, name),
  );
  if (ours.length > 0)
    await browser.storage.local.set(Object.fromEntries(ours));
}
