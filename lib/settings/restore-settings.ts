import { browser } from 'wxt/browser';
import { isSetting } from './settings';

/**
 * Takes settings over from a backup. A name that is none of ours is left out, and so is
 * a value that its setting cannot have: the reader's own choice stays.
 */
export async function restoreSettings(
  settings: Readonly<Record<string, unknown>>,
): Promise<void> {
  const ours = Object.entries(settings).filter(([name, value]) =>
    isSetting(name, value),
  );
  if (ours.length > 0)
    await browser.storage.local.set(Object.fromEntries(ours));
}
