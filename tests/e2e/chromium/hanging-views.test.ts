import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright';
import { launchChromium, type Chromium } from '../chromium.ts';
import {
  lightGcn,
  lightGcnPages,
  painted,
  selectWords,
} from '../highlight-pages.ts';

// What hangs over a page is in nobody's way: not of who scrolls on, nor of who tabs on.

const WORDS = 'LightGCN keeps only neighbourhood aggregation';

let browser: Chromium;
let page: Page;
beforeAll(async () => {
  browser = await launchChromium();
  browser.web.serve(lightGcnPages);
  page = await browser.open(lightGcn.abstract);
  await page
    .locator('cognate-badges[data-paper]')
    .waitFor({ state: 'attached' });
  await page.evaluate(() => (document.body.style.paddingBlock = '2000px'));
});
afterAll(() => browser?.close());

const bar = () => page.locator('.highlight-bar');
const card = () => page.locator('.highlight-card');

/** Whether the focus is on the first link after the abstract, or the last before it. */
const isFocusAt = (place: 'after' | 'before') =>
  page.evaluate((at) => {
    const text = document.querySelector('blockquote')!;
    const links = [...document.querySelectorAll('a[href]')];
    const isThere = (link: Element) =>
      text.compareDocumentPosition(link) ===
      (at === 'after'
        ? Node.DOCUMENT_POSITION_FOLLOWING
        : Node.DOCUMENT_POSITION_PRECEDING);
    const wanted =
      at === 'after' ? links.find(isThere) : links.findLast(isThere);
    return document.activeElement === wanted;
  }, place);

test('colours that are offered go with their text as it is scrolled away, and come back', async () => {
  await selectWords(page, WORDS);
  await bar().waitFor();
  const beside = (await bar().boundingBox())!;
  for (const distance of [1200, -1200]) {
    await page.evaluate((by) => scrollBy(0, by), distance);
    await expect
      .poll(async () => {
        const { y, height } = (await bar().boundingBox())!;
        return y + height < 0 || y > innerHeightOf(page);
      })
      .toBe(true);
    await page.evaluate((by) => scrollBy(0, -by), distance);
    // It may have been on its way in when it was measured.
    await expect
      .poll(async () => Math.abs((await bar().boundingBox())!.y - beside.y))
      .toBeLessThan(2);
  }
});

test('Tab goes on from the colours to what follows the text', async () => {
  for (let i = 0; i < 4; i += 1) await page.keyboard.press('Tab');
  expect(await bar().count()).toBe(1);
  await page.keyboard.press('Tab');
  await expect.poll(() => bar().count()).toBe(0);
  expect(await isFocusAt('after')).toBe(true);
});

test.each(['Tab', 'Shift+Tab'])(
  'a card closes as %s goes on in the text, and what was written is kept',
  async (key) => {
    if (Object.keys(await painted(page)).length === 0) {
      await selectWords(page, WORDS);
      await bar().waitFor();
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
    }
    await expect
      .poll(() => painted(page))
      .toEqual({ 'cognate-yellow-light': [WORDS] });
    await pressHighlight();
    const comment = card().getByRole('textbox', { name: 'Comment' });
    await comment.fill(`By ${key}`);
    if (key === 'Shift+Tab') await card().getByRole('button').first().focus();
    await page.keyboard.press(key);
    await expect.poll(() => card().count()).toBe(0);
    expect(await isFocusAt(key === 'Tab' ? 'after' : 'before')).toBe(true);
    await pressHighlight();
    await expect.poll(() => comment.inputValue()).toBe(`By ${key}`);
    await page.keyboard.press('Escape');
    await expect.poll(() => card().count()).toBe(0);
  },
);

test('not one request left the browser, and no error was written', () => {
  expect(browser.web.outside).toEqual([]);
  expect(browser.errors).toEqual([]);
});

const innerHeightOf = (of: Page) => of.viewportSize()!.height;

async function pressHighlight(): Promise<void> {
  const [x, y] = await page.evaluate(() => {
    const [range] = [...[...CSS.highlights.values()][0]!] as Range[];
    const { left, top } = range!.getClientRects()[0]!;
    return [left + 30, top + 5] as const;
  });
  await page.mouse.click(x, y);
  await card().waitFor();
}
