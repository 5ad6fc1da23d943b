import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ElementHandle, Page } from 'puppeteer-core';
import { launchFirefox, readBadges, type Firefox } from '../firefox.ts';
import { lightGcn, lightGcnPages, painted } from '../highlight-pages.ts';

const WORDS = 'LightGCN keeps only neighbourhood aggregation';

let firefox: Firefox;
let page: Page;
beforeAll(async () => {
  firefox = await launchFirefox();
  firefox.web.serve(lightGcnPages);
  page = await firefox.open(lightGcn.abstract);
});
afterAll(() => firefox?.close());

const inOurs = (selector: string) =>
  page.waitForFunction(
    (wanted) =>
      document
        .querySelector('cognate-highlighter')
        ?.shadowRoot?.querySelector<HTMLElement>(wanted) ?? undefined,
    { timeout: 10_000 },
    selector,
  );

test('in Firefox words are highlighted by pointer', async () => {
  await expect
    .poll(async () => (await readBadges(page))[0]?.state)
    .not.toBe(undefined);
  const [x, y, right] = await page.evaluate((words) => {
    const text = document.querySelector('blockquote.abstract')!.lastChild!;
    const at = text.nodeValue!.indexOf(words);
    const range = document.createRange();
    range.setStart(text, at);
    range.setEnd(text, at + words.length);
    const { left, top, height, right } = range.getClientRects()[0]!;
    return [left, top + height / 2, right] as const;
  }, WORDS);
  await page.mouse.move(x + 0.5, y);
  await page.mouse.down();
  await page.mouse.move(right, y, { steps: 4 });
  await page.mouse.up();
  const yellow = await inOurs('[aria-label=Yellow]');
  await (yellow.asElement() as ElementHandle).click();
  await expect
    .poll(() => painted(page as never))
    .toEqual({ 'cognate-yellow-light': [WORDS] });
});

test('its card closes as Tab goes on in the text', async () => {
  const [x, y] = await page.evaluate(() => {
    const [range] = [...CSS.highlights.get('cognate-yellow-light')!] as Range[];
    const { left, top } = range!.getClientRects()[0]!;
    return [left + 30, top + 5] as const;
  });
  await page.mouse.click(x, y);
  const comment = await inOurs('.highlight-card textarea');
  await (comment.asElement() as ElementHandle).focus();
  await page.keyboard.press('Tab');
  await expect
    .poll(() =>
      page.evaluate(() => {
        const ours = document.querySelector('cognate-highlighter');
        return [
          ours?.shadowRoot?.querySelector('.highlight-card') ?? null,
          document.activeElement?.localName,
        ];
      }),
    )
    .toEqual([null, 'a']);
});

test('they are there on Hugging Face, and no error was written', async () => {
  const other = await firefox.open(lightGcn.huggingface);
  await expect
    .poll(() => painted(other as never))
    .toEqual({ 'cognate-yellow-light': [WORDS] });
  await other.close();
  expect(firefox.web.outside).toEqual([]);
  expect(firefox.errors).toEqual([]);
});
