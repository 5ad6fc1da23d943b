import { browser } from 'wxt/browser';
import { onSettingsChange, readSettings } from './read-settings';
import type { SettingName, Settings } from './settings';

/** The settings as our own pages use them: every change is effective everywhere at once. */
export interface SettingsDesk {
  read(): Promise<Settings>;
  /** Keeps a setting; every context that follows the settings hears of it. */
  write<Name extends SettingName>(
    name: Name,
    value: Settings[Name],
  ): Promise<void>;
  /** Calls back after any change, from whatever context; ends with the signal. */
  onChange(listener: () => void, signal: AbortSignal): void;
}

export const settingsDesk: SettingsDesk = {
  read: readSettings,
  write: (name, value) => browser.storage.local.set({ [name]: value }),
  onChange: onSettingsChange,
};
