import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchFirefox, type Firefox } from '../firefox.ts';
import { expectHosts } from '../firefox-hosts.ts';
import { addresses } from '../samples.ts';

const VENUE = 'https://openreview.net/group?id=ICLR.cc/2024/Conference';

let firefox: Firefox;
beforeAll(async () => {
  firefox = await launchFirefox();
});
afterAll(() => firefox?.close());

/** The button by which a page of ours asks for arXiv. */
const button = '::-p-aria([name="Allow on arXiv"][role="button"])';

test.each([
  ['library.html', '#settings'],
  ['popup.html', ''],
] as const)(
  'a site that the reader took back among the add-ons is left alone until it is allowed on %s',
  async (name, rest) => {
    const listing = await firefox.open(addresses.listing);
    await expectHosts(listing, 25);
    const own = await firefox.openExtension(name, rest);
    await firefox.withdrawHost('arxiv.org');
    await expectHosts(listing, 0);
    const later = await firefox.open(addresses.listing);

    await own.bringToFront();
    await (await own.waitForSelector(button))?.click();
    await expectHosts(listing, 25);
    await expectHosts(later, 25);
    await own.waitForSelector(button, { hidden: true });
    for (const page of [listing, later, own]) await page.close();
    expect(firefox.errors).toEqual([]);
  },
);

test('a page that is gone back to is left alone if its site was taken back meanwhile', async () => {
  const settings = await firefox.openExtension('library.html', '#settings');
  const control = await settings.waitForSelector(
    '::-p-aria([name="Badges on OpenReview"][role="switch"])',
  );
  await control?.click();
  const other = await firefox.open(VENUE);
  await expectHosts(other, 3);
  const tab = await firefox.open(VENUE);
  await expectHosts(tab, 3);
  await tab.evaluate(() =>
    addEventListener('pageshow', ({ persisted }) => {
      document.title = persisted ? 'As it was left' : 'Loaded anew';
    }),
  );
  await firefox.goTo(tab, addresses.abstract);
  await expectHosts(tab, 1);
  await firefox.withdrawHost('openreview.net');
  // Whoever hears it has been told.
  await expectHosts(other, 0);
  // Nobody says when such a page is there.
  tab.goBack().catch(() => undefined);
  await expect
    .poll(() => tab.evaluate('document.title').catch(() => ''))
    .toBe('As it was left');
  await expectHosts(tab, 0);
  expect(firefox.errors).toEqual([]);
});
