import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright';
import { badgeHosts, launchChromium, type Chromium } from '../chromium.ts';
import { addresses, feeds, importFiles } from '../samples.ts';

let browser: Chromium;
let page: Page;
let plain: string;
beforeAll(async () => {
  browser = await launchChromium();
  const library = await browser.openExtension('library.html', '#import');
  await importFiles(library, feeds.march11);
  // The same page as it is without us.
  await library.evaluate(() =>
    chrome.storage.local.set({ offPages: ['arxiv'] }),
  );
  await browser.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  page = await browser.open(addresses.listing);
  plain = await copied(page);
  await library.evaluate(() => chrome.storage.local.set({ offPages: [] }));
  await library.close();
  await badgeHosts(page, '2002.02126')
    .locator('[data-badge=related]')
    .waitFor();
});
afterAll(() => browser?.close());

/** What is on the clipboard after the reader selected (all, unless told otherwise) and copied. */
async function copied(
  from: Page,
  select: () => Promise<void> = () => from.keyboard.press('Control+a'),
): Promise<string> {
  await from.bringToFront();
  await select();
  await from.keyboard.press('Control+c');
  await from.waitForTimeout(200);
  return from.evaluate(() => navigator.clipboard.readText());
}

test('what is copied has no word of ours, all of it or across a title', async () => {
  expect(plain).toContain('LightGCN');
  expect(await copied(page)).toBe(plain);

  const across = await copied(page, () =>
    page.evaluate(() => {
      const titles = document.querySelectorAll('.list-title');
      getSelection()!.setBaseAndExtent(
        titles[0]!.lastChild!,
        4,
        titles[1]!.lastChild!,
        6,
      );
    }),
  );
  expect(across).not.toBe('');
  expect(plain.replaceAll(/\s+/g, ' ')).toContain(
    across.replaceAll(/\s+/g, ' ').trim(),
  );
  const html = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    return (await item!.getType('text/html')).text();
  });
  expect(html.length).toBeGreaterThan(0);
  expect(html.match(/cognate|--cg/i)).toBeNull();
  // They are back, and a word copied in a popover of ours does not close it.
  expect(await badgeHosts(page).first().getAttribute('hidden')).toBeNull();
  await badgeHosts(page, '2002.02126').locator('[data-badge=related]').click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('textarea').fill('mine');
  await page.keyboard.press('Control+a');
  expect(await copied(page, async () => undefined)).toBe('mine');
  expect(await dialog.isVisible()).toBe(true);
  // So may what it says.
  const term = dialog.locator('.term').first();
  await term.dblclick();
  expect((await copied(page, async () => undefined)).trim()).toBe(
    await term.textContent(),
  );
  expect(await dialog.isVisible()).toBe(true);
  await page.keyboard.press('Escape');
});

test('what is printed has no badge', async () => {
  const bars = () =>
    badgeHosts(page).evaluateAll(
      (hosts) =>
        hosts.filter((host) =>
          host.shadowRoot?.querySelector('.bar')?.checkVisibility(),
        ).length,
    );
  expect(await bars()).toBeGreaterThan(0);
  await page.emulateMedia({ media: 'print' });
  expect(await bars()).toBe(0);
  await page.emulateMedia({ media: 'screen' });
  expect(await bars()).toBeGreaterThan(0);
});

test('every badge says whose it is', async () => {
  const unsigned = await page
    .locator('cognate-badges [data-badge]')
    .evaluateAll((all) =>
      all
        .filter(
          (badge) =>
            !badge.getAttribute('title')?.endsWith('· Cognate') ||
            !badge
              .closest('[role=group]')
              ?.getAttribute('aria-label')
              ?.startsWith('Cognate: '),
        )
        .map((badge) => badge.outerHTML),
    );
  expect(unsigned).toEqual([]);
});
