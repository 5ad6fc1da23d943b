import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ElementHandle } from 'puppeteer-core';
import { launchFirefox, readBadges, type Firefox } from '../firefox.ts';
import { expectHosts } from '../firefox-hosts.ts';

const VENUE = 'https://openreview.net/group?id=ICLR.cc/2024/Conference';

let firefox: Firefox;
beforeAll(async () => {
  firefox = await launchFirefox();
});
afterAll(() => firefox?.close());

describe('in Firefox, an optional site', () => {
  test('is read once it is allowed, and left alone when that is taken back', async () => {
    const before = await firefox.open(VENUE);
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(await readBadges(before)).toEqual([]);

    const settings = await firefox.openExtension('library.html', '#/settings');
    const control = (await settings.waitForSelector(
      '::-p-aria([name="Badges on OpenReview"][role="switch"])',
    )) as ElementHandle<HTMLInputElement>;
    await control.click();
    await expectHosts(before, 3);
    const later = await firefox.open(VENUE);
    await expectHosts(later, 3);

    await settings.bringToFront();
    const now = (await settings.waitForSelector(
      'input[role=switch][aria-checked=true][aria-describedby]',
    )) as ElementHandle<HTMLInputElement>;
    await now.click();
    await expectHosts(before, 0);
    await expectHosts(later, 0);
    await later.reload();
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(await readBadges(later)).toEqual([]);
    expect(firefox.errors).toEqual([]);
  });
});
