import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright';
import { launchChromium, type Chromium } from '../chromium.ts';
import { feeds, importOnce } from '../samples.ts';

// Whether everything in the popup stands where one looks for it, and nothing is cut.

const NAMES = ['Diffusion', 'To cite in the second chapter', 'Later'];

let browser: Chromium;
let popup: Page;

beforeAll(async () => {
  browser = await launchChromium();
  await importOnce(browser, feeds.march11);
  popup = await browser.openExtension('popup.html');
  await popup.setViewportSize({ width: 400, height: 580 });
  const call = (name: string, args: unknown) =>
    popup.evaluate(
      `(async () => (await chrome.runtime.sendMessage(${JSON.stringify({ call: name, args: [args] })})).value)()`,
    );
  for (const name of NAMES) {
    const { id } = (await call('createList', { name })) as { id: string };
    if (name !== 'Diffusion') continue;
    for (let paper = 1; paper <= 10; paper++)
      await call('save', { paper, list: id });
  }
  await popup.getByRole('tab', { name: 'Lists' }).click();
});
afterAll(() => browser?.close());

test('names of lists begin below each other, beside their icons', async () => {
  await popup.getByRole('button', { name: /^Later/ }).waitFor();
  const gaps = await popup.locator('.lists-opener').evaluateAll((openers) =>
    openers.map((opener) => {
      const text = document.createRange();
      text.selectNodeContents(opener.querySelector('.lists-name')!);
      const icon = opener.querySelector('.icon')!.getBoundingClientRect();
      return Math.round(text.getBoundingClientRect().left - icon.right);
    }),
  );
  expect(gaps).toEqual([10, 10, 10]);
});

test("every entry of a row's menu is in sight, wherever the row is", async () => {
  await popup.getByRole('button', { name: /^Diffusion/ }).click();
  const menus = popup.locator('.row [aria-haspopup=dialog]');
  await menus.first().waitFor();
  for (const at of [0, 2, 4]) {
    await menus.nth(at).click();
    const panel = popup.locator('[popover]:popover-open');
    await panel.getByText('Remove from this list').waitFor();
    const { isCut, isOutside } = await panel.evaluate((it) => {
      const { top, bottom, left } = it.getBoundingClientRect();
      return {
        isCut: it.scrollHeight > it.clientHeight,
        isOutside: top < 0 || left < 0 || bottom > innerHeight,
      };
    });
    expect({ at, isCut, isOutside }).toEqual({
      at,
      isCut: false,
      isOutside: false,
    });
    await popup.keyboard.press('Escape');
  }
});

test('nothing was asked of the network, and no error was written', () => {
  expect(browser.web.outside).toEqual([]);
  expect(browser.errors).toEqual([]);
});
