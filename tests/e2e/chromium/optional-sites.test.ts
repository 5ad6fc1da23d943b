import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright';
import { axeProblems } from '../axe.ts';
import { badgeHosts, launchChromium, type Chromium } from '../chromium.ts';

const VENUE = 'https://openreview.net/group?id=ICLR.cc/2024/Conference';
const ORIGINS = ['https://openreview.net/*'];

const profile = mkdtempSync(join(tmpdir(), 'cognate-profile-'));
let browser: Chromium;
beforeAll(async () => {
  browser = await launchChromium({ profile });
  await browser.close();
  consentBeforehand(browser.id);
  browser = await launchChromium({ profile });
});
afterAll(async () => {
  await browser?.close();
  rmSync(profile, { recursive: true, force: true });
});

/** What was allowed once is allowed again without the question, which no test can answer. */
function consentBeforehand(id: string): void {
  const file = join(profile, 'Default', 'Preferences');
  const preferences = JSON.parse(readFileSync(file, 'utf8')) as {
    extensions: {
      settings: Record<string, { runtime_granted_permissions: object }>;
    };
  };
  preferences.extensions.settings[id]!.runtime_granted_permissions = {
    api: [],
    explicit_host: ORIGINS,
    manifest_permissions: [],
    scriptable_host: [],
  };
  writeFileSync(file, JSON.stringify(preferences));
}

async function openSettings(): Promise<Page> {
  return browser.openExtension('library.html', '#/settings');
}

function switchIn(settings: Page) {
  return settings
    .getByRole('switch', { name: 'Badges on OpenReview' })
    .and(settings.locator('[aria-describedby]'));
}

async function registered(): Promise<string[]> {
  const page = await browser.openExtension('popup.html');
  const ids = await page.evaluate(
    'chrome.scripting.getRegisteredContentScripts().then((all) => all.map(({ id }) => id))',
  );
  await page.close();
  return ids as string[];
}

async function expectHosts(page: Page, count: number): Promise<void> {
  await expect.poll(() => badgeHosts(page).count()).toBe(count);
}

async function expectUntouched(url: string): Promise<void> {
  const page = await browser.open(url);
  await page.waitForTimeout(700);
  expect(await badgeHosts(page).count()).toBe(0);
  await page.close();
}

describe('an optional site', () => {
  test('is off at first, and offered in the settings', async () => {
    await expectUntouched(VENUE);
    expect(await registered()).toEqual([]);
    const settings = await openSettings();
    await switchIn(settings).waitFor();
    expect(await switchIn(settings).isChecked()).toBe(false);
    expect(await axeProblems(settings)).toEqual([]);
    await settings.close();
  });

  test('is read once it is allowed, in pages that are open too, and left alone when that is taken back', async () => {
    const before = await browser.open(VENUE);
    const settings = await openSettings();
    await switchIn(settings).click();
    await expectHosts(before, 3);
    expect(await registered()).toEqual(['openreview']);
    const later = await browser.open(VENUE);
    await expectHosts(later, 3);
    await browser.killWorker();
    await later.reload();
    await expectHosts(later, 3);

    const html = 'document.documentElement.outerHTML';
    await switchIn(settings).click();
    await expectHosts(before, 0);
    await expectHosts(later, 0);
    expect(await before.evaluate(html)).not.toContain('cognate');
    expect(await registered()).toEqual([]);
    await expectUntouched(VENUE);

    await switchIn(settings).click();
    await expectHosts(before, 3);
    for (const page of [before, later, settings]) await page.close();
  });

  test('is left alone when access is taken back elsewhere', async () => {
    const page = await browser.open(VENUE);
    await expectHosts(page, 3);
    const settings = await openSettings();
    await expect.poll(() => switchIn(settings).isChecked()).toBe(true);
    const elsewhere = await browser.openExtension('popup.html');
    await elsewhere.evaluate(
      `chrome.permissions.remove({ origins: ${JSON.stringify(ORIGINS)} })`,
    );
    await expectHosts(page, 0);
    await expect.poll(() => switchIn(settings).isChecked()).toBe(false);
    expect(await registered()).toEqual([]);
    expect(browser.errors).toEqual([]);
    expect(browser.web.outside).toEqual([]);
  });
});
