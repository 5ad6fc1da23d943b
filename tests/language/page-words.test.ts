import { afterEach, beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { i18n } from '#i18n';
import { speakInPage } from '../../lib/language/page-words';
import { speak } from '../../lib/language/spoken';
import { keepPageWords } from '../../lib/serving/keep-page-words';
import { settingsDesk } from '../../lib/settings/settings-desk';
import { serveGerman } from './spoken';

beforeEach(() => {
  fakeBrowser.reset();
  serveGerman(['text_language', 'badge_save']);
});
afterEach(() => speak(undefined));

it('a page speaks the words that were kept for it, and no others are', async () => {
  await settingsDesk.write('language', 'de');
  await keepPageWords();
  expect(await speakInPage('de')).toBe(true);
  expect(i18n.t('badge_save')).toBe('Speichern');
  const { pageWords } = await fakeBrowser.storage.local.get('pageWords');
  expect(Object.keys((pageWords as { words: object }).words)).toEqual([
    'text_language',
    'badge_save',
  ]);
  expect(await speakInPage('de')).toBe(false);
});

it('a page goes on as it spoke until the words are there', async () => {
  expect(await speakInPage('de')).toBe(false);
  expect(i18n.t('badge_save')).toBe('Save');
});

it('back at the browser’s language nothing is kept', async () => {
  await settingsDesk.write('language', 'de');
  await keepPageWords();
  await speakInPage('de');
  await settingsDesk.write('language', 'browser');
  await keepPageWords();
  expect(await speakInPage('browser')).toBe(true);
  expect(i18n.t('badge_save')).toBe('Save');
  expect(await fakeBrowser.storage.local.get('pageWords')).toEqual({});
});
