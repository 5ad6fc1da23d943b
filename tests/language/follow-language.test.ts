import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { i18n } from '#i18n';
import { followLanguage } from '../../lib/language/follow-language';
import { inLanguage } from '../../lib/language/in-language';
import type { LanguageChoice } from '../../lib/language/languages';
import { speak } from '../../lib/language/spoken';
import { settingsDesk } from '../../lib/settings/settings-desk';
import { serveGerman } from './spoken';

beforeEach(() => {
  fakeBrowser.reset();
  serveGerman();
});
afterEach(() => speak(undefined));

const choose = (language: LanguageChoice) =>
  settingsDesk.write('language', language);

it('draws in the chosen language, and again when another is chosen', async () => {
  await choose('de');
  const drawn: string[] = [];
  await followLanguage(settingsDesk, () =>
    drawn.push(i18n.t('settings_heading')),
  );
  expect(drawn).toEqual(['Einstellungen']);
  await choose('browser');
  await vi.waitFor(() => expect(drawn).toEqual(['Einstellungen', 'Settings']));
  await settingsDesk.write('theme', 'dark');
  expect(drawn).toHaveLength(2);
});

it('draws in the browser’s language where there are no words of another', async () => {
  await choose('fr');
  const drawn: string[] = [];
  await followLanguage(settingsDesk, () =>
    drawn.push(i18n.t('settings_heading')),
  );
  expect(drawn).toEqual(['Settings']);
});

it('has the plural forms, numbers and dates of the language', async () => {
  await choose('de');
  await followLanguage(settingsDesk, () => {});
  expect(i18n.t('badge_related', 1)).toBe('1 verwandtes Paper');
  expect(i18n.t('badge_related', 3)).toBe('3 verwandte Papers');
  const number = inLanguage((language) => new Intl.NumberFormat(language));
  expect(number().format(12_345)).toBe('12.345');
  speak(undefined);
  expect(number().format(12_345)).toBe(new Intl.NumberFormat().format(12_345));
});
