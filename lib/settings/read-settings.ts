import { browser } from 'wxt/browser';
import { SETTINGS, type Settings } from './settings';

/** The settings as they are now; what was never set, or is of another type, has its default. */
export async function readSettings(): Promise<Settings> {
  const stored = await browser.storage.local.get(Object.keys(SETTINGS));
  return Object.fromEntries(
    Object.entries(SETTINGS).map(([name, fallback]) => [
      name,
      typeof stored[name] === typeof fallback ? stored[name] : fallback,
    ]),
  ) as Settings;
}

/** Calls back when a setting changed; ends with the signal. */
export function onSettingsChange(
  listener: () => void,
  signal: AbortSignal,
): void {
  const changed = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && Object.keys(changes).some((key) => key in SETTINGS))
      listener();
  };
  browser.storage.onChanged.addListener(changed);
  signal.addEventListener('abort', () =>
    browser.storage.onChanged.removeListener(changed),
  );
}
