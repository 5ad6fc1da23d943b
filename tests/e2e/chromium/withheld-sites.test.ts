import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeProblems } from '../axe.ts';
import { badgeHosts, launchChromium, type Chromium } from '../chromium.ts';
import { addresses } from '../samples.ts';

let browser: Chromium;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser?.close());

/** Chooses when the extension may read sites, as its details in chrome://extensions do. */
async function chooseAccess(
  hostAccess: 'ON_CLICK' | 'ON_ALL_SITES',
): Promise<void> {
  const details = await browser.context.newPage();
  await details.goto('chrome://extensions');
  await details.evaluate(
    `chrome.developerPrivate.updateExtensionConfiguration({
      extensionId: '${browser.id}', hostAccess: '${hostAccess}' })`,
  );
  await details.close();
}

test('sites that the reader took back in the browser are left alone, and are back at once when allowed', async () => {
  const listing = await browser.open(addresses.listing);
  const expectHosts = async (count: number) => {
    await expect.poll(() => badgeHosts(listing).count()).toBe(count);
  };
  await expectHosts(25);
  const settings = await browser.openExtension('library.html', '#/settings');
  const shown = settings.getByRole('switch', { name: 'Badges on arXiv' });
  await shown.waitFor();
  expect(await shown.isChecked()).toBe(true);

  await chooseAccess('ON_CLICK');
  await expectHosts(0);
  await settings.getByRole('button', { name: 'Allow on arXiv' }).waitFor();
  expect(await shown.isChecked()).toBe(false);
  expect(await axeProblems(settings)).toEqual([]);
  const popup = await browser.openExtension('popup.html');
  await popup.getByRole('button', { name: 'Allow on arXiv' }).waitFor();
  expect(await axeProblems(popup)).toEqual([]);

  await chooseAccess('ON_ALL_SITES');
  await expectHosts(25);
  await popup
    .getByRole('button', { name: 'Allow on arXiv' })
    .waitFor({ state: 'hidden' });
  expect(await shown.isChecked()).toBe(true);
  expect(browser.errors).toEqual([]);
});
