import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright';
import { axeProblems } from '../axe.ts';
import { launchChromium, type Chromium } from '../chromium.ts';
import { addresses, feeds, importFiles } from '../samples.ts';

let browser: Chromium;
let library: Page;
let list: string;

beforeAll(async () => {
  browser = await launchChromium();
  library = await browser.openExtension('library.html', '#import');
  await importFiles(library, feeds.march11);
  list = await library.evaluate(`(async () => {
    const call = async (call, ...args) =>
      (await chrome.runtime.sendMessage({ call, args })).value;
    const { id } = await call('createList', { name: 'Diffusion' });
    for (let paper = 1; paper <= 6; paper++)
      await call('save', { paper, list: id });
    await call('tag', { paper: 2, name: 'to cite' });
    await call('setNote', { paper: 1, text: 'A **bold** claim' });
    await call('saveSearch', { query: 'diffusion', name: 'All of diffusion' });
    return id;
  })()`);
});
afterAll(() => browser?.close());

const go = (hash: string) =>
  library.goto(`chrome-extension://${browser.id}/library.html${hash}`);
const heading = (name: string) =>
  library.getByRole('heading', { name, level: 1 });
const rows = () => library.locator('.table-row');

describe('places', () => {
  test('have addresses: links, Back and reload lead there again', async () => {
    await go('#saved');
    await heading('All saved').waitFor();
    await library.getByRole('link', { name: /^Diffusion/ }).click();
    await heading('Diffusion').waitFor();
    const { pathname, hash } = new URL(library.url());
    expect(pathname + hash).toBe(`/library.html#list/${list}`);

    await rows().first().locator('.table-title a').click();
    const details = library.getByRole('complementary', {
      name: 'Details of the paper',
    });
    await details.waitFor();
    expect(new URL(library.url()).hash).toMatch(/^#paper\/\d+$/);
    await heading('Diffusion').waitFor();

    await library.goBack();
    await details.waitFor({ state: 'hidden' });
    await heading('Diffusion').waitFor();
    await library.goBack();
    await heading('All saved').waitFor();
    await library.goForward();
    await heading('Diffusion').waitFor();
    await library.reload();
    await heading('Diffusion').waitFor();
  });

  test('a saved search is one, and can be let go and brought back', async () => {
    await go('#saved');
    const link = library.getByRole('link', { name: 'All of diffusion' });
    await link.click();
    await library.getByText('This search is saved').waitFor();
    expect(new URL(library.url()).hash).toBe('#search/diffusion');
    await library
      .getByRole('button', {
        name: 'Actions for the saved search “All of diffusion”',
      })
      .click();
    await library
      .getByRole('button', { name: 'Delete the saved search' })
      .click();
    await link.waitFor({ state: 'detached' });
    await library.getByRole('button', { name: 'Undo' }).click();
    await link.waitFor();
  });
});

test('papers are chosen, tagged and marked by the keyboard alone, with an undo', async () => {
  await go(`#list/${list}`);
  await rows().first().focus();
  await library.keyboard.press('Space');
  await library.keyboard.press('Shift+ArrowDown');
  await library.keyboard.press('Shift+ArrowDown');
  const bar = library.getByRole('toolbar');
  await bar.getByText('3 chosen').waitFor();
  expect(await axeProblems(library)).toEqual([]);
  await bar.getByRole('button', { name: 'Tag', exact: true }).focus();
  await library.keyboard.press('Enter');
  await library.getByPlaceholder('New tag').fill('by hand');
  await library.keyboard.press('Enter');
  await expect
    .poll(() => library.locator('.side').getByText('by hand').count())
    .toBe(1);
  await library.getByRole('button', { name: 'Undo' }).focus();
  await library.keyboard.press('Enter');
  await expect
    .poll(() => library.locator('.side').getByText('by hand').count())
    .toBe(0);
});

test.each([1280, 360])(
  'what was done to many papers is said above their bar, at %i pixels',
  async (width) => {
    await library.setViewportSize({ width, height: 900 });
    await go('#seen');
    await rows().nth(12).waitFor();
    await rows().first().focus();
    await library.keyboard.press('Space');
    const bar = library.getByRole('toolbar');
    await bar.getByRole('button', { name: 'Tag', exact: true }).click();
    await library.getByPlaceholder('New tag').fill('said');
    await library.keyboard.press('Enter');
    await library.locator('.toast').getByText('said').waitFor();
    const [said, below] = await Promise.all(
      [library.locator('.toast'), bar].map((it) => it.boundingBox()),
    );
    const end = (said?.y ?? NaN) + (said?.height ?? NaN);
    expect(end).toBeLessThan(below?.y ?? NaN);
    await library.getByRole('button', { name: 'Undo' }).click();
    await bar.getByRole('button', { name: 'Done' }).click();
    await library.setViewportSize({ width: 1280, height: 900 });
  },
);

test('a note shows as its Markdown says', async () => {
  await go('#paper/1');
  await library.getByRole('button', { name: 'Preview' }).click();
  const bold = library.locator('.md strong');
  await bold.waitFor();
  expect(await bold.textContent()).toBe('bold');
  await library.reload();
  // As the reader left it.
  await bold.waitFor();
  await library.getByRole('button', { name: 'Write' }).click();
  expect(
    await library.getByRole('textbox', { name: 'Note' }).inputValue(),
  ).toBe('A **bold** claim');
});

describe.each([1280, 360])('at %i pixels', (width) => {
  beforeAll(() => library.setViewportSize({ width, height: 800 }));
  afterAll(() => library.setViewportSize({ width: 1280, height: 900 }));

  test.each([
    '#saved',
    '#seen',
    '#search/diffusion',
    '#statistics',
    '#import',
    '#export',
    '#trash',
    '#settings',
    '#tag/to%20cite',
    '#map/paper/1',
    '#paper/1',
  ])('%s fits, and axe finds nothing wrong', async (hash) => {
    await go(hash);
    await library.locator('main h1, aside h1').first().waitFor();
    await library.waitForTimeout(400);
    expect(
      await library.evaluate(`document.documentElement.scrollWidth`),
    ).toBeLessThanOrEqual(width);
    expect(await axeProblems(library)).toEqual([]);
  });
});

test('in a narrow window the places are a menu', async () => {
  await library.setViewportSize({ width: 360, height: 700 });
  await go('#saved');
  const menu = library.getByRole('button', { name: 'Library', exact: true });
  const places = library.getByRole('navigation', { name: 'Library' });
  expect(await places.isVisible()).toBe(false);
  await menu.click();
  await places.getByRole('link', { name: 'Trash' }).click();
  await heading('Trash').waitFor();
  expect(await places.isVisible()).toBe(false);
  await library.setViewportSize({ width: 1280, height: 900 });
});

test('the popup shows tags, saves all that is new, and keeps what was typed', async () => {
  await go('#paper/2');
  const tagged = (await library.locator('aside h1').textContent()) ?? '';
  await browser.open(addresses.listing);
  const popup = await browser.openExtension('popup.html');
  await popup.setViewportSize({ width: 400, height: 600 });
  const save = popup.getByRole('button', { name: /^Save all \d+ new$/ });
  await save.waitFor();
  const count = Number(/\d+/.exec((await save.textContent()) ?? '')?.[0]);
  await save.click();
  await popup
    .locator('.panel')
    .getByRole('button', { name: 'Diffusion', exact: true })
    .click();
  await popup.getByText(`Saved ${count} papers in Diffusion`).waitFor();
  await popup.getByRole('tab', { name: 'Search' }).click();
  await popup.getByRole('combobox', { name: 'Search papers' }).fill(tagged);
  await popup.locator('.chip.is-tag', { hasText: 'to cite' }).first().waitFor();
  await popup.close();
  const again = await browser.openExtension('popup.html');
  expect(
    await again.getByRole('combobox', { name: 'Search papers' }).inputValue(),
  ).toBe(tagged);
  await again.close();
  expect(browser.errors).toEqual([]);
});
