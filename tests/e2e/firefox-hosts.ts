import { expect } from 'vitest';
import type { Page } from 'puppeteer-core';
import { readBadges } from './firefox.ts';

/** Waits until so many titles of a page in Firefox have a host for their badges. */
export async function expectHosts(page: Page, count: number): Promise<void> {
  await expect
    .poll(async () => (await readBadges(page)).length, { timeout: 10_000 })
    .toBe(count);
}
