import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchFirefox, readBadges, type Firefox } from '../firefox.ts';
import { addresses } from '../samples.ts';

let firefox: Firefox;
beforeAll(async () => {
  firefox = await launchFirefox();
});
afterAll(() => firefox?.close());

test('a switch works at once, off and on, and density is followed', async () => {
  const listing = await firefox.open(addresses.listing);
  const hosts = async () => (await readBadges(listing)).length;
  const density = () =>
    listing.$eval('cognate-badges', (host) =>
      host.shadowRoot?.querySelector('.bar')?.getAttribute('data-density'),
    );
  await expect.poll(hosts, { timeout: 15_000 }).toBe(25);
  const settings = await firefox.openExtension('library.html', '#settings');
  const press = async (label: string) =>
    settings.evaluate((wanted) => {
      const found = [...document.querySelectorAll('.setting label')].find(
        (it) => it.textContent?.trim().startsWith(wanted),
      );
      (found as HTMLElement).click();
    }, label);
  await settings.waitForSelector('.setting');
  expect(await density()).toBe('full');
  await press('Compact');
  await expect.poll(density).toBe('compact');
  await press('listings');
  await expect.poll(hosts).toBe(0);
  await press('listings');
  await expect.poll(hosts).toBe(25);
  await press('Full');
  await expect.poll(density).toBe('full');
  expect(firefox.web.outside).toEqual([]);
  expect(firefox.errors).toEqual([]);
});

test('a page that is gone back to obeys what was changed meanwhile', async () => {
  const tab = await firefox.open(addresses.listing);
  const hosts = async () => (await readBadges(tab)).length;
  await expect.poll(hosts, { timeout: 15_000 }).toBe(25);
  await tab.evaluate(() =>
    addEventListener('pageshow', ({ persisted }) => {
      document.title = persisted ? 'As it was left' : 'Loaded anew';
    }),
  );
  await firefox.goTo(tab, addresses.abstract);
  await expect.poll(hosts).toBe(1);
  const settings = await firefox.openExtension('popup.html');
  await settings.evaluate(
    `browser.storage.local.set({ offPages: ['arxiv/listing'] })`,
  );
  await settings.close();
  // Nobody says when such a page is there.
  tab.goBack().catch(() => undefined);
  await expect
    .poll(() => tab.evaluate('document.title').catch(() => ''))
    .toBe('As it was left');
  await expect.poll(hosts).toBe(0);
  expect(firefox.errors).toEqual([]);
});
