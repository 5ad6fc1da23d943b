import { beforeEach, expect, it } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { restoreSettings } from '../../lib/settings/restore-settings';

beforeEach(() => fakeBrowser.reset());

it('takes over what is a setting, and nothing else that is kept beside them', async () => {
  await restoreSettings({ theme: 'dark', 'library-made': 0, toString: 'x' });
  expect(await browser.storage.local.get(null)).toEqual({ theme: 'dark' });
});

it('leaves a setting as it is if it cannot have the value of the file', async () => {
  const chosen = { theme: 'dark', openBadges: true, offPages: ['arxiv'] };
  await browser.storage.local.set(chosen);
  await restoreSettings({
    theme: 'neon',
    openBadges: 'no',
    offPages: ['arxiv', 7],
    exportTemplate: 'x'.repeat(20_001),
    keys: 'all',
  });
  expect(await browser.storage.local.get(null)).toEqual(chosen);
});
