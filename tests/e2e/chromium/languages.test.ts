import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright';
import { axeProblems } from '../axe.ts';
import { builtExtension } from '../built-extension.ts';
import { launchChromium } from '../chromium.ts';
import { addresses, feeds } from '../samples.ts';

// Every language, and English with words 40 % longer, as languages that are still to
// come may have: nothing runs out of its place.

const folder = mkdtempSync(join(tmpdir(), 'cognate-languages-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const built = builtExtension('chrome-mv3');
const locales = readdirSync(join(built, '_locales'));
const WIDTHS = [1280, 360];
const PLACES = ['saved', 'seen', 'import', 'export', 'statistics', 'settings'];

/** A copy of the extension that speaks one language, whatever the browser's is. */
function speaking(locale: string, change = (text: string) => text): string {
  const copy = join(folder, `${locale}-${change('x').length}`);
  cpSync(built, copy, { recursive: true });
  for (const other of locales)
    if (other !== locale)
      rmSync(join(copy, '_locales', other), { recursive: true });
  const manifestFile = join(copy, 'manifest.json');
  const manifest = JSON.parse(readFileSync(manifestFile, 'utf8')) as object;
  writeFileSync(
    manifestFile,
    JSON.stringify({ ...manifest, default_locale: locale }),
  );
  const wordsFile = join(copy, '_locales', locale, 'messages.json');
  const words = JSON.parse(readFileSync(wordsFile, 'utf8')) as Record<
    string,
    { message: string }
  >;
  for (const [key, word] of Object.entries(words))
    if (!key.startsWith('text_') && !key.startsWith('extension_'))
      word.message = word.message.split(' | ').map(change).join(' | ');
  writeFileSync(wordsFile, JSON.stringify(words));
  return copy;
}

const longer = (text: string) =>
  text +
  ' ' +
  'lorem ipsum dolor sit amet '
    .repeat(9)
    .slice(0, Math.ceil(text.length * 0.4));

/** What stands out of the window, or out of its own button. */
const outOfPlace = (page: Page) =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const buttons = [
      ...document.querySelectorAll<HTMLElement>('button, .button'),
    ]
      .filter(
        (it) =>
          it.checkVisibility() &&
          it.scrollWidth > it.clientWidth + 2 &&
          getComputedStyle(it).overflow === 'visible',
      )
      .map((it) => it.textContent);
    return [
      ...(scrollWidth > clientWidth
        ? [`${scrollWidth} of ${clientWidth}`]
        : []),
      ...buttons,
    ];
  });

describe.each([
  ...locales.map((locale) => ({ name: locale, locale, change: undefined })),
  { name: 'longer words', locale: 'en', change: longer },
])('$name', ({ locale, change }) => {
  test('has room for its words, and is what the page says', async () => {
    const browser = await launchChromium({
      extension: speaking(locale, change),
    });
    const library = await browser.openExtension('library.html', '#import');
    await library
      .locator('input[type=file]')
      .first()
      .setInputFiles(feeds.march11);
    await library.locator('[data-import-report]').waitFor();
    const problems: string[] = [];
    const look = async (page: Page, where: string) => {
      for (const it of await outOfPlace(page)) problems.push(`${where}: ${it}`);
    };
    for (const width of WIDTHS) {
      await library.setViewportSize({ width, height: 800 });
      for (const place of [...PLACES, 'paper/1']) {
        await library.goto(
          `chrome-extension://${browser.id}/library.html#${place}`,
        );
        await library.locator('h1').first().waitFor();
        await library.waitForTimeout(150);
        await look(library, `${place} at ${width}`);
      }
    }
    const listing = await browser.open(addresses.listing);
    await listing.waitForTimeout(500);
    const popup = await browser.openExtension('popup.html');
    await popup.setViewportSize({ width: 400, height: 580 });
    await popup.locator('[data-row]').first().waitFor();
    await look(popup, 'popup');
    expect(problems).toEqual([]);
    expect(
      (await popup.locator('html').getAttribute('lang'))?.replace('-', '_'),
    ).toBe(locale);
    expect(await axeProblems(popup)).toEqual([]);
    expect(browser.errors).toEqual([]);
    await browser.context.close();
  });
});
