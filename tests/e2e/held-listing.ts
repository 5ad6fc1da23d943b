import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { samplePages } from '../saved-pages.ts';
import type { Chromium } from './chromium.ts';
import { addresses } from './samples.ts';

/** A page whose parser waits; `goOn` lets it come to its end. */
export interface HeldPage {
  page: Page;
  goOn: () => void;
}

/** Opens the listing, whose parser waits for a script at a place of the markup. */
export async function openHeldListing(
  { context }: Chromium,
  placeIn: (html: string) => number,
): Promise<HeldPage> {
  const { file } = samplePages.find(
    ({ url }) => url.href === addresses.listing,
  )!;
  const page = await context.newPage();
  let goOn: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  await page.route(addresses.listing, async (route) => {
    const html = readFileSync(file, 'utf8');
    const place = placeIn(html);
    await route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: `${html.slice(0, place)}<script src="/held.js"></script>${html.slice(place)}`,
    });
  });
  await page.route('**/held.js', async (route) => {
    await held;
    await route.fulfill({ contentType: 'text/javascript', body: '' });
  });
  await page.goto(addresses.listing, { waitUntil: 'commit' });
  return { page, goOn };
}
