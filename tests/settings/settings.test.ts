import fc from 'fast-check';
import { parse } from 'yaml';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import locale from '../../assets/locales/en.yml?raw';
import {
  onSettingsChange,
  readSettings,
} from '../../lib/settings/read-settings';
import {
  SETTINGS,
  validSetting,
  type SettingName,
} from '../../lib/settings/settings';
import { settingsDesk } from '../../lib/settings/settings-desk';

const names = Object.keys(SETTINGS) as SettingName[];
const words = parse(locale) as Record<string, unknown>;

beforeEach(() => fakeBrowser.reset());

describe('settings', () => {
  it('have their defaults until they are set', async () => {
    expect(await readSettings()).toEqual({
      openBadges: false,
      badgeDensity: 'full',
      highlightBar: true,
      paintHighlights: true,
      offPages: [],
      theme: 'system',
      language: 'browser',
      exportTemplate: '',
      relatedBySubject: true,
      similarBadges: true,
      remember: 'abstracts',
      keepSeen: 'always',
      keys: {},
    });
  });

  it('are kept under their own names', async () => {
    await settingsDesk.write('openBadges', true);
    await settingsDesk.write('badgeDensity', 'hover');
    await settingsDesk.write('offPages', ['arxiv/listing']);
    expect(await browser.storage.local.get(null)).toEqual({
      openBadges: true,
      badgeDensity: 'hover',
      offPages: ['arxiv/listing'],
    });
    expect(await readSettings()).toMatchObject({
      openBadges: true,
      badgeDensity: 'hover',
      offPages: ['arxiv/listing'],
    });
  });

  it('of another kind than declared have their default', async () => {
    await browser.storage.local.set({
      openBadges: 'true',
      badgeDensity: 'loud',
      offPages: ['arxiv', 7],
      keys: ['n'],
    });
    expect(await readSettings()).toMatchObject({
      openBadges: false,
      badgeDensity: 'full',
      offPages: [],
      keys: {},
    });
  });

  it('are of their kind whatever is stored', () => {
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.anything(), (name, stored) => {
        const value = validSetting(name, stored);
        expect(validSetting(name, value)).toEqual(value);
        expect(typeof value === 'undefined').toBe(false);
      }),
    );
  });

  it('tell of their changes, and of no others, until the signal', async () => {
    const listener = vi.fn<() => void>();
    const ending = new AbortController();
    onSettingsChange(listener, ending.signal);
    await browser.storage.local.set({ somethingElse: 1 });
    expect(listener).not.toHaveBeenCalled();
    await settingsDesk.write('badgeDensity', 'compact');
    expect(listener).toHaveBeenCalledTimes(1);
    ending.abort();
    await settingsDesk.write('badgeDensity', 'full');
    expect(listener).toHaveBeenCalledTimes(1);
  });

  it.each(names)('%s has its words: add them to the locale file', (name) => {
    expect(words[`setting_${name}`]).toBeTypeOf('string');
    expect(words[`setting_${name}_text`]).toBeTypeOf('string');
    const { kind } = SETTINGS[name];
    // Languages go by their own names.
    const choices: readonly string[] =
      Array.isArray(kind) && name !== 'language' ? kind : [];
    for (const choice of choices) {
      expect(words[`setting_${name}_${choice}`]).toBeTypeOf('string');
      expect(words[`setting_${name}_${choice}_text`]).toBeTypeOf('string');
    }
  });
});
