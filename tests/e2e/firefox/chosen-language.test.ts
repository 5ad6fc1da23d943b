import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchFirefox, readBadges, type Firefox } from '../firefox.ts';
import { addresses } from '../samples.ts';

let firefox: Firefox;
beforeAll(async () => {
  firefox = await launchFirefox();
});
afterAll(() => firefox?.close());

test('a chosen language is spoken at once, on our pages and on others', async () => {
  const listing = await firefox.open(addresses.listing);
  const settings = await firefox.openExtension('library.html', '#settings');
  const said = () =>
    settings.evaluate(() => document.querySelector('h1')?.textContent ?? '');
  await expect.poll(said).toBe('Settings');
  await settings.select('section select', 'de');
  await expect.poll(said).toBe('Einstellungen');
  await expect
    .poll(async () => JSON.stringify(await readBadges(listing)))
    .toMatch(/Speichern/);
  await settings.select('section select', 'browser');
  await expect.poll(said).toBe('Settings');
});
