import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Locator, Page } from 'playwright';
import { launchChromium, type Chromium } from '../chromium.ts';
import { confirmImport, feeds, importFiles, reportOf } from '../samples.ts';

// Whether everything on the library page has its own room, in windows wide and narrow.

let browser: Chromium;
let library: Page;

beforeAll(async () => {
  browser = await launchChromium();
  library = await browser.openExtension('library.html', '#import');
  await importFiles(library, [feeds.march11, feeds.march13]);
});
afterAll(() => browser?.close());

const go = (hash: string) =>
  library.goto(`chrome-extension://${browser.id}/library.html${hash}`);
const call = (name: string, ...args: unknown[]) =>
  library.evaluate(
    `(async () => (await chrome.runtime.sendMessage(${JSON.stringify({ call: name, args })})).value)()`,
  );
/** Has our words in another language; undefined for the browser's own. */
const speak = (language: string | undefined) =>
  library.evaluate(
    language === undefined
      ? `chrome.storage.local.remove('language')`
      : `chrome.storage.local.set({ language: '${language}' })`,
  );
const boxOf = async (part: Locator) => (await part.boundingBox())!;

/** Whether two parts of the page lie over each other. */
async function isOverlap(one: Locator, other: Locator): Promise<boolean> {
  const [a, b] = [await boxOf(one), await boxOf(other)];
  return (
    a.x < b.x + b.width &&
    b.x < a.x + a.width &&
    a.y < b.y + b.height &&
    b.y < a.y + a.height
  );
}

test('the count of a search and what can be done with it have room each', async () => {
  await call('saveSearch', { query: '-zebra', name: 'No zebras' });
  await library.setViewportSize({ width: 360, height: 780 });
  await go('#search/-zebra');
  const count = library.getByText(/^(The best )?\d+ papers$/);
  const saved = library.getByText('This search is saved');
  const button = library.getByRole('button', { name: 'Export', exact: true });
  await saved.waitFor();
  expect(await isOverlap(count, saved)).toBe(false);
  expect((await boxOf(count)).height).toBeLessThan(24);
  await library.setViewportSize({ width: 1280, height: 800 });
  const middle = async (part: Locator) => {
    const { y, height } = await boxOf(part);
    return y + height / 2;
  };
  expect(Math.abs((await middle(count)) - (await middle(button)))).toBeLessThan(
    2,
  );
});

test("what hangs over the page has an edge in the reader's own colours", async () => {
  await library.emulateMedia({ forcedColors: 'active' });
  await go('#seen');
  await library.locator('.table-row').first().waitFor();
  const edgeOf = (part: Locator) =>
    part.evaluate((it) => {
      const { borderTopWidth, borderTopColor } = getComputedStyle(it);
      return [borderTopWidth, borderTopColor !== 'rgba(0, 0, 0, 0)'];
    });
  const bar = library.getByRole('toolbar');
  await library.getByRole('checkbox').nth(1).click();
  expect(await edgeOf(bar)).toEqual(['1px', true]);
  await library.getByRole('button', { name: 'Mark as' }).click();
  const menu = library.locator('[popover]:popover-open');
  expect(await edgeOf(menu)).toEqual(['1px', true]);
  await menu.getByText('To read').click();
  expect(await edgeOf(library.locator('.toast'))).toEqual(['1px', true]);
  await library.keyboard.press('?');
  const sheet = library.getByRole('dialog', { name: 'Keys' });
  expect(await edgeOf(sheet)).toEqual(['1px', true]);
  await library.keyboard.press('Escape');
  await library.emulateMedia({ forcedColors: 'none' });
});

test('ways in and out stay in sight below any number of lists', async () => {
  const many = (what: string) =>
    Array.from({ length: 10 }, (_, i) => `${what} ${i + 1}`);
  for (const name of many('List')) await call('createList', { name });
  for (const name of many('Tag')) await call('tag', { paper: 1, name });
  await library.setViewportSize({ width: 1280, height: 800 });
  await go('#saved');
  const side = library.getByRole('navigation', { name: 'Library' });
  await side.getByRole('link', { name: /^Tag 10/ }).waitFor();
  for (const name of ['Import', 'Export', 'Trash', 'Settings']) {
    const { y, height } = await boxOf(
      side.getByRole('link', { name, exact: true }),
    );
    expect(y + height).toBeLessThanOrEqual(800);
  }
  await side.getByRole('link', { name: /^Tag 10/ }).click();
  await library.getByRole('heading', { name: 'Tag 10', level: 1 }).waitFor();
  // In a narrow window the places are a menu, as long as they are many.
  await library.setViewportSize({ width: 360, height: 780 });
  await library.getByRole('button', { name: 'Library', exact: true }).click();
  const list = await boxOf(side.getByRole('link', { name: /^Tag 9/ }));
  const last = await boxOf(side.getByRole('link', { name: 'Settings' }));
  expect(last.y).toBeGreaterThan(list.y);
});

test('the import page is no wider than a narrow window', async () => {
  await go('#import');
  await library.getByLabel('Import files').setInputFiles({
    name: `${'papers_of_the_group_'.repeat(3)}2026.csv`,
    mimeType: 'text/csv',
    buffer: Buffer.from('title,doi\nA title of a paper,10.1234/a\n'),
  });
  await confirmImport(library);
  await reportOf(library);
  for (const language of ['de', 'fr']) {
    await speak(language);
    await library.setViewportSize({ width: 360, height: 780 });
    await go('#import');
    await library.locator('.feeds tbody tr').first().waitFor();
    const width = await library.evaluate(
      () => document.documentElement.scrollWidth,
    );
    expect(width).toBeLessThanOrEqual(360);
  }
  await speak(undefined);
});

test('the head of a list with a long name keeps its count and its buttons together', async () => {
  const name = `A list ${'with a very long name '.repeat(6)}`.trim();
  const { id } = (await call('createList', { name })) as { id: string };
  for (const paper of [1, 2, 3]) await call('save', { paper, list: id });
  await library.setViewportSize({ width: 1280, height: 800 });
  await go(`#list/${id}`);
  const head = library.locator('.view-head');
  const count = head.getByText('3 papers');
  await count.waitFor();
  expect((await boxOf(count)).height).toBeLessThan(24);
  const buttons = await head.locator('a, button').all();
  expect(buttons.length).toBe(3);
  const tops = await Promise.all(
    buttons.map(async (it) => {
      const { y, height } = await boxOf(it);
      return y + height / 2;
    }),
  );
  expect(Math.max(...tops) - Math.min(...tops)).toBeLessThan(3);
});

test('in a narrow window what belongs to a table stays together below its name', async () => {
  const { id } = (await call('createList', { name: 'Diffusion' })) as {
    id: string;
  };
  for (const paper of [1, 2, 3]) await call('save', { paper, list: id });
  await library.setViewportSize({ width: 360, height: 780 });
  for (const language of ['en', 'de', 'fr']) {
    await speak(language);
    await go('#statistics');
    await go(`#list/${id}`);
    const head = library.locator('.view-head');
    await head.locator('.export-button').waitFor();
    const middles = await head
      .locator('.export-button, .icon-button')
      .evaluateAll((all) =>
        all.map((it) => {
          const { y, height } = it.getBoundingClientRect();
          return Math.round(y + height / 2);
        }),
      );
    expect(middles.length).toBe(3);
    expect(Math.max(...middles) - Math.min(...middles)).toBeLessThan(3);
  }
  await speak(undefined);
});

test("the main button can be read in the reader's own colours", async () => {
  await library.setViewportSize({ width: 1280, height: 800 });
  await library.emulateMedia({ forcedColors: 'active' });
  await go('#export');
  const button = library.getByRole('button', { name: 'Back up everything' });
  const [text, back] = await button.evaluate((it) => {
    const { color, backgroundColor } = getComputedStyle(it);
    return [color, backgroundColor].map((colour) => {
      const [r = 0, g = 0, b = 0] = colour.match(/\d+/g)!.map(Number);
      return (0.2126 * r + 0.7152 * g + 0.0722 * b) / 255;
    });
  });
  expect(Math.abs(text! - back!)).toBeGreaterThan(0.5);
  await library.emulateMedia({ forcedColors: 'none' });
});

test('labels of a figure stand beside its bars, whichever way the page runs', async () => {
  await go('#statistics');
  await library.evaluate(() => (document.documentElement.dir = 'rtl'));
  const figure = library.locator('.figure', { hasText: 'Where papers' });
  await figure.locator('svg rect').first().waitFor();
  const [label, bar] = [
    await boxOf(figure.locator('svg text').first()),
    await boxOf(figure.locator('svg rect').first()),
  ];
  await library.evaluate(() => (document.documentElement.dir = 'ltr'));
  expect(label.x + label.width).toBeLessThanOrEqual(bar.x + 1);
});

test('titles on a map are as large as other words, in every window', async () => {
  const { id } = (await call('createList', { name: 'Mapped' })) as {
    id: string;
  };
  for (let paper = 1; paper <= 30; paper++)
    await call('save', { paper, list: id });
  for (const width of [1280, 360]) {
    await library.setViewportSize({ width, height: 780 });
    await go('#saved');
    await go(`#map/list/${id}`);
    const label = library.locator('.map text').first();
    await label.waitFor();
    await expect
      .poll(async () => Math.round((await boxOf(label)).height))
      .toBeGreaterThanOrEqual(13);
  }
});

test('longer words than English ones are not cut', async () => {
  await library.setViewportSize({ width: 360, height: 780 });
  for (const language of ['de', 'fr', 'es']) {
    await speak(language);
    await go('#saved');
    await go('#paper/1');
    const field = library.locator('.tag-form input');
    await field.waitFor();
    const isCut = await field.evaluate((it: HTMLInputElement) => {
      it.value = it.placeholder;
      return it.scrollWidth > it.clientWidth;
    });
    expect(isCut).toBe(false);
    await go('#settings');
    const preview = library.locator('.density-preview').first();
    await preview.waitFor();
    const [box, badges] = [
      await boxOf(preview),
      await boxOf(preview.locator('.badges')),
    ];
    expect(badges.x + badges.width).toBeLessThanOrEqual(box.x + box.width);
  }
  await speak(undefined);
});

test('tags keep their shape on a chosen row', async () => {
  await call('tag', { paper: 1, name: 'to cite' });
  await library.setViewportSize({ width: 1280, height: 800 });
  await go('#tag/to%20cite');
  const row = library.locator('.table-row').first();
  const colourOf = (part: Locator) =>
    part.evaluate((it) => getComputedStyle(it).backgroundColor);
  await row.getByRole('checkbox').click();
  expect(await colourOf(row.locator('.chip.is-tag').first())).not.toBe(
    await colourOf(row),
  );
});
