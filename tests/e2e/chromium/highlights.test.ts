import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Locator, Page } from 'playwright';
import { axeProblems } from '../axe.ts';
import { badgeHosts, launchChromium, type Chromium } from '../chromium.ts';
import {
  lightGcn,
  lightGcnPages,
  painted,
  selectWords,
} from '../highlight-pages.ts';

const WORDS = 'LightGCN keeps only neighbourhood aggregation';

/** Hosts have no size. */
const HIDDEN = { state: 'attached' } as const;

let browser: Chromium;
let abstract: Page;
beforeAll(async () => {
  browser = await launchChromium();
  browser.web.serve(lightGcnPages);
  abstract = await browser.open(lightGcn.abstract);
  await abstract.locator('cognate-badges[data-paper]').waitFor(HIDDEN);
});
afterAll(() => browser?.close());

const ours = (page: Page) => page.locator('cognate-highlighter');
const swatch = (page: Page, name: string) =>
  ours(page).getByRole('button', { name });

const isFocused = (button: Locator) =>
  button.evaluate(
    (it) => (it.getRootNode() as ShadowRoot).activeElement === it,
  );

/** What axe finds in our host; the page has its own. */
const problemsOfOurs = async (page: Page) =>
  (await axeProblems(page)).filter((it) => it.includes('cognate-highlighter'));

async function expectPainted(page: Page, all: Record<string, string[]>) {
  await expect.poll(() => painted(page)).toEqual(all);
}

/** Calls a content script as the background does for a menu or a shortcut. */
async function tell(url: string, call: string, ...args: unknown[]) {
  const popup = await browser.openExtension('popup.html');
  const reply = await popup.evaluate(
    async ([wanted, message]) => {
      const [tab] = await chrome.tabs.query({ url: wanted });
      return chrome.tabs.sendMessage(tab!.id!, message, { frameId: 0 });
    },
    [url, { call, args }] as const,
  );
  await popup.close();
  return (reply as { value?: unknown }).value;
}

/** Which highlights are on the page, as the panel asks. */
const here = (url: string) => tell(url, 'highlightsHere');

describe('a highlight', () => {
  test('is offered beside what is selected, and taken back by Escape', async () => {
    await selectWords(abstract, WORDS);
    await swatch(abstract, 'Yellow').waitFor();
    expect(await problemsOfOurs(abstract)).toEqual([]);
    await abstract.keyboard.press('Escape');
    await expect.poll(() => swatch(abstract, 'Yellow').count()).toBe(0);
    expect(await painted(abstract)).toEqual({});
  });

  test('is made by keyboard as well, and changes nothing of the document', async () => {
    const before = await abstract.locator('#abs').innerHTML();
    await selectWords(abstract, WORDS);
    await swatch(abstract, 'Yellow').waitFor();
    await abstract.keyboard.press('Tab');
    await expect.poll(() => isFocused(swatch(abstract, 'Yellow'))).toBe(true);
    await abstract.keyboard.press('Enter');
    const alerts = ours(abstract).getByRole('alert');
    await expect
      .poll(async () => [
        await painted(abstract),
        await alerts.allTextContents(),
      ])
      .toEqual([{ 'cognate-yellow-light': [WORDS] }, []]);
    expect(await abstract.locator('#abs').innerHTML()).toBe(before);
    // Tab goes on after what was read, not at the top of the page.
    await abstract.keyboard.press('Tab');
    const next = abstract.locator('blockquote ~ * a').first();
    expect(await next.evaluate((it) => it === document.activeElement)).toBe(
      true,
    );
  });

  test('is there after a reload, and can be seen', async () => {
    const clip = (await abstract.locator('blockquote').boundingBox())!;
    await abstract.reload();
    await expectPainted(abstract, { 'cognate-yellow-light': [WORDS] });
    const withIt = await abstract.screenshot({ clip });
    await abstract.evaluate(() => CSS.highlights.clear());
    expect(withIt.equals(await abstract.screenshot({ clip }))).toBe(false);
    await abstract.reload();
  });

  test("is the paper's: on Hugging Face and in the article as well", async () => {
    for (const url of [lightGcn.huggingface, lightGcn.html]) {
      const page = await browser.open(url);
      await expectPainted(page, { 'cognate-yellow-light': [WORDS] });
      await page.close();
    }
  });

  test('takes in a formula as a whole, and is not on pages without it', async () => {
    const page = await browser.open(lightGcn.html);
    await expectPainted(page, { 'cognate-yellow-light': [WORDS] });
    await page.evaluate(() => {
      const para = document.querySelector('.ltx_para p')!;
      getSelection()!.setBaseAndExtent(
        para.firstChild!,
        4,
        document.querySelector('mn')!.firstChild!,
        0,
      );
    });
    // As from the menu of a right click.
    await tell(lightGcn.html, 'highlightSelection');
    await expect
      .poll(async () => (await painted(page))['cognate-yellow-light']?.[1])
      .toMatch(/^cost of one layer is O\(n2\)$/);
    await page.close();
    expect(await painted(abstract)).toEqual({
      'cognate-yellow-light': [WORDS],
    });
  });

  test('survives what scripts do to the page', async () => {
    await expectPainted(abstract, { 'cognate-yellow-light': [WORDS] });
    await abstract.evaluate(() => {
      const quote = document.querySelector('blockquote.abstract')!;
      quote.innerHTML = `Translated. ${quote.innerHTML.replace('aggregation', '<em>aggregation</em>')}`;
    });
    await expectPainted(abstract, { 'cognate-yellow-light': [WORDS] });
  });
});

describe('the card of a highlight', () => {
  const press = async (page: Page) => {
    const [x, y] = await page.evaluate(() => {
      const [range] = [...CSS.highlights.values()].flatMap((it) => [...it]);
      const { left, top, height } = (range as Range).getClientRects()[0]!;
      return [left + 20, top + height / 2] as const;
    });
    await page.mouse.click(x, y);
  };
  /** Presses until the card is there: a badge that comes above moves what was aimed at. */
  const open = async (page: Page) => {
    const card = ours(page).getByRole('dialog', { name: 'Highlight' });
    await expect
      .poll(
        async () => {
          await press(page);
          return card.waitFor({ timeout: 1_000 }).then(
            () => true,
            () => false,
          );
        },
        { timeout: 10_000 },
      )
      .toBe(true);
    return card;
  };

  test('opens where it is pressed, colours it, keeps a comment', async () => {
    await abstract.reload();
    await expectPainted(abstract, { 'cognate-yellow-light': [WORDS] });
    const card = await open(abstract);
    expect(await problemsOfOurs(abstract)).toEqual([]);
    await swatch(abstract, 'Green').click();
    await expectPainted(abstract, { 'cognate-green-light': [WORDS] });
    await card.getByRole('textbox', { name: 'Comment' }).fill('The idea');
    await card.getByText('Saved', { exact: true }).waitFor();
    await abstract.keyboard.press('Escape');
    await card.waitFor({ state: 'detached' });
  });

  test('removes it, with a way back', async () => {
    const card = await open(abstract);
    const comment = card.getByRole('textbox', { name: 'Comment' });
    await comment.fill('The idea, in one line');
    await swatch(abstract, 'Remove the highlight').click();
    await expectPainted(abstract, {});
    await swatch(abstract, 'Undo').click();
    await expectPainted(abstract, { 'cognate-green-light': [WORDS] });
    await abstract.keyboard.press('Escape');
  });
});

test('the details list it with its comment; removed there, it can be undone', async () => {
  const paper = await badgeHosts(abstract).getAttribute('data-paper');
  const library = await browser.openExtension(
    'library.html',
    `#paper/${paper}`,
  );
  const item = library.locator('.highlight', { hasText: WORDS });
  await item.waitFor();
  expect(await item.getByRole('textbox').inputValue()).toBe(
    'The idea, in one line',
  );
  expect(await axeProblems(library)).toEqual([]);
  await item.getByRole('button', { name: 'Remove the highlight' }).click();
  await item.waitFor({ state: 'detached' });
  await expectPainted(abstract, {});
  await library.getByRole('button', { name: 'Undo' }).click();
  await item.waitFor();
  await expectPainted(abstract, { 'cognate-green-light': [WORDS] });
  await library.close();
});

test('where its words are gone it is lost, but only on pages like the one it was made on', async () => {
  const kept = { found: [expect.any(String)], lost: [] };
  expect(await here(lightGcn.abstract)).toEqual(kept);
  for (const url of [lightGcn.abstract, lightGcn.huggingface]) {
    const page = url === lightGcn.abstract ? abstract : await browser.open(url);
    await expectPainted(page, { 'cognate-green-light': [WORDS] });
    await page.evaluate((words) => {
      const all = document.querySelectorAll('main p, blockquote.abstract');
      for (const it of all)
        if (it.textContent!.includes(words))
          it.textContent = 'A quite different abstract of one sentence.';
    }, WORDS);
    await expectPainted(page, {});
  }
  expect(await here(lightGcn.abstract)).toEqual({
    found: [],
    lost: [expect.any(String)],
  });
  expect(await here(lightGcn.huggingface)).toEqual({ found: [], lost: [] });
  await abstract.reload();
  await expectPainted(abstract, { 'cognate-green-light': [WORDS] });
});

test('switched off, nothing is offered and nothing painted', async () => {
  const settings = await browser.openExtension('library.html', '#settings');
  const bar = settings.getByRole('switch', { name: /Offer colours/ });
  await bar.click();
  await selectWords(abstract, 'standard parts');
  await abstract.waitForTimeout(500);
  expect(await swatch(abstract, 'Yellow').count()).toBe(0);
  await bar.click();
  const arxiv = settings.getByRole('switch', { name: 'Badges on arXiv' });
  await arxiv.click();
  await expectPainted(abstract, {});
  await expect.poll(() => ours(abstract).count()).toBe(0);
  await arxiv.click();
  await expectPainted(abstract, { 'cognate-green-light': [WORDS] });
  await settings.close();
});

test('not painted, they are known to the reader and not to the page', async () => {
  const settings = await browser.openExtension('library.html', '#settings');
  const paint = settings.getByRole('switch', { name: /Show highlights/ });
  await paint.click();
  await expectPainted(abstract, {});
  await expect
    .poll(() => here(lightGcn.abstract))
    .toMatchObject({ found: [expect.any(String)] });
  await abstract.reload();
  await expect
    .poll(() => here(lightGcn.abstract))
    .toMatchObject({ found: [expect.any(String)] });
  expect(await painted(abstract)).toEqual({});
  await paint.click();
  await expectPainted(abstract, { 'cognate-green-light': [WORDS] });
  await settings.close();
});

test('not one request left the browser, and no error was written', () => {
  expect(browser.web.outside).toEqual([]);
  expect(browser.errors).toEqual([]);
});
