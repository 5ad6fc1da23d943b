import { browser } from 'wxt/browser';
import {
  SETTINGS,
  validSetting,
  type SettingName,
  type Settings,
} from './settings';

/** The settings as they are now; what was never set, or is of another kind, has its default. */
export async function readSettings(): Promise<Settings> {
  const names = Object.keys(SETTINGS) as SettingName[];
  const stored = await browser.storage.local.get(names);
  return Object.fromEntries(
    names.map((name) => [name, validSetting(name, stored[name])]),
  ) as unknown as Settings;
}

/** Calls back when one setting changed, as long as this context is there. */
export function onSettingChange(name: SettingName, listener: () => void): void {
  browser.storage.local.onChanged.addListener(
    (changes: Record<string, unknown>) => {
      if (name in changes) listener();
    },
  );
}

/**
 * A setting as it is now, read once and again after it changed: for what is asked
 * hundreds of times. Must be called synchronously, as a context starts.
 */
export function keepSetting<Name extends SettingName>(
  name: Name,
): () => Promise<Settings[Name]> {
  let kept: Promise<Settings[Name]> | undefined;
  onSettingChange(name, () => (kept = undefined));
  return () => (kept ??= readSettings().then((settings) => settings[name]));
}

/**
 * Calls back when a setting changed, in whatever context, or may have changed while a page
 * was left; ends with the signal.
 */
export function onSettingsChange(
  listener: () => void,
  signal: AbortSignal,
): void {
  const { onChanged } = browser.storage.local;
  const changed = (changes: Record<string, unknown>) => {
    if (Object.keys(changes).some((key) => key in SETTINGS)) listener();
  };
  onChanged.addListener(changed);
  signal.addEventListener('abort', () => onChanged.removeListener(changed));
  // Firefox tells a page nothing while it waits to be gone back to; Chrome does.
  if (import.meta.env.FIREFOX)
    globalThis.addEventListener(
      'pageshow',
      ({ persisted }) => {
        if (persisted) listener();
      },
      { signal },
    );
}
