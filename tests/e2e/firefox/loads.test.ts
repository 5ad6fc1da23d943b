import { afterAll, beforeAll, expect, test } from 'vitest';
import { siteOf } from '../../../lib/detect/claims.ts';
import { samplePages } from '../../saved-pages.ts';
import { launchFirefox, readBadges, type Firefox } from '../firefox.ts';

let firefox: Firefox;
beforeAll(async () => {
  firefox = await launchFirefox();
});
afterAll(() => firefox?.close());

test.each(['popup.html', 'library.html'] as const)(
  '%s shows itself',
  async (name) => {
    const page = await firefox.openExtension(name);
    await page.waitForSelector('main, [role=main], [role=tablist]');
    expect(await page.title()).not.toBe('');
    await page.close();
  },
);

// Optional sites are off until they are allowed: see optional-sites.test.ts.
const pages = samplePages.filter(({ url }) => !siteOf(url)?.optional);

test.each(pages)('$name: every title gets its host', async (sample) => {
  const page = await firefox.open(sample.url.href);
  await expect
    .poll(async () => (await readBadges(page)).length)
    .toBe(sample.papers.length);
  await page.close();
});

test('nothing was asked of the network, and no error was written', () => {
  expect(firefox.web.outside).toEqual([]);
  expect(firefox.errors).toEqual([]);
});
