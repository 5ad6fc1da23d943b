import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright';
import { axeProblems } from '../axe.ts';
import { launchChromium, type Chromium } from '../chromium.ts';
import { feeds, importOnce } from '../samples.ts';
import { secondCopyThere } from '../second-copy-there.ts';

let browser: Chromium;
beforeAll(async () => {
  browser = await launchChromium();
  await importOnce(browser, feeds.march11);
});
afterAll(() => browser?.close());

/** A page of the extension's that has nothing open. */
async function bare(): Promise<Page> {
  const page = await browser.context.newPage();
  await page.goto(`chrome-extension://${browser.id}/manifest.json`);
  return page;
}

const call = (page: Page, ...what: unknown[]) =>
  page.evaluate(
    `(([call, ...args]) => chrome.runtime.sendMessage({ call, args }))(${JSON.stringify(what)})`,
  );

/** Waits until what was written is in the second copy. */
async function copied(page: Page): Promise<void> {
  await expect
    .poll(() => page.evaluate(secondCopyThere), { timeout: 20_000 })
    .toEqual({ papers: 2, isDue: false });
}

/** As the browser does where a database cannot be read. */
async function loseDatabase(page: Page): Promise<void> {
  await browser.killWorker();
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.deleteDatabase('cognate');
        request.addEventListener('success', () => resolve());
        request.addEventListener('blocked', () =>
          reject(new Error('Somebody has it open.')),
        );
      }),
  );
}

test('what the reader wrote survives the loss of the database', async () => {
  const page = await bare();
  const { value: list } = (await call(page, 'createList', {
    name: 'Diffusion',
  })) as { value: { id: string } };
  await call(page, 'save', { paper: 2, list: list.id });
  await call(page, 'setNote', { paper: 5, text: 'Never to be lost' });
  await copied(page);
  await page.evaluate(async () => {
    const { 'library-made': library } = await chrome.storage.local.get();
    const text = { paper: 1, text: 'Never sent', base: '', at: 1, library };
    localStorage.setItem('unsaved-text:a-page:1:', JSON.stringify(text));
  });
  await loseDatabase(page);

  const popup = await browser.openExtension('popup.html');
  const notice = popup.locator('.store-notice');
  await notice.getByText('is kept a second time').waitFor();
  await popup.close();
  const library = await browser.openExtension('library.html', '#saved');
  await library
    .locator('.store-notice')
    .getByRole('link', { name: 'Bring it back' })
    .click();
  const offered = library.getByRole('region', {
    name: 'What you had written is still here',
  });
  await offered.getByText('2 papers').waitFor();
  const unsent = library.getByRole('region', {
    name: 'Text of yours that is not saved',
  });
  await expect
    .poll(() => unsent.getByRole('textbox').inputValue())
    .toBe('Never sent');
  expect(await axeProblems(library)).toEqual([]);
  await unsent.getByRole('button', { name: 'Delete this text' }).click();
  await unsent.getByRole('button', { name: 'Delete it for good' }).click();
  await unsent.waitFor({ state: 'hidden' });
  await offered.getByRole('button', { name: 'Bring it back' }).click();
  const restore = library.getByRole('region', { name: 'Restore a backup' });
  await restore.getByRole('button', { name: 'Restore', exact: true }).click();
  await restore.getByText('Everything is back').waitFor();
  await restore.getByRole('button', { name: 'Close' }).click();
  await offered.getByRole('button', { name: 'Delete this copy' }).click();
  await offered.getByRole('button', { name: 'Delete it for good' }).click();
  await offered.waitFor({ state: 'hidden' });

  await library.getByRole('link', { name: /^Diffusion/ }).click();
  await expect.poll(() => library.locator('.table-row').count()).toBe(1);
  await library
    .getByRole('combobox', { name: 'Search' })
    .fill('never to be lost');
  await library.locator('mark').first().waitFor();
  await copied(library);
  expect(browser.errors).toEqual([]);
  await library.close();
  await page.close();
});

test('a note that is open in two tabs keeps what was typed into both', async () => {
  const open = async () => {
    const tab = await browser.openExtension('library.html', '#paper/1');
    const field = tab.getByRole('textbox', { name: 'Note' });
    await field.waitFor();
    return { tab, field };
  };
  const [one, other] = [await open(), await open()];
  await one.field.fill('A long thought');
  await expect.poll(() => other.field.inputValue()).toBe('A long thought');
  await other.field.press('End');
  await other.field.pressSequentially('!');
  await expect.poll(() => one.field.inputValue()).toBe('A long thought!');

  const both = ['Here: A long thought!', 'There: A long thought!'];
  await Promise.all([one.field.fill(both[0]!), other.field.fill(both[1]!)]);
  for (const { field } of [one, other])
    for (const text of both)
      await expect.poll(() => field.inputValue()).toContain(text);

  // The worker is gone, and the tab with it before it is up again.
  await other.tab.close();
  await browser.killWorker();
  await one.field.fill('Half a wo');
  await one.tab.close();
  const next = await open();
  await expect.poll(() => next.field.inputValue()).toContain('Half a wo');
  expect(browser.errors).toEqual([]);
  await next.tab.close();
});

test('what is pasted and does not fit into a note is told at once', async () => {
  await browser.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const tab = await browser.openExtension('library.html', '#paper/2');
  const field = tab.getByRole('textbox', { name: 'Note' });
  await field.fill('Mine: ');
  await tab.evaluate(`navigator.clipboard.writeText('x'.repeat(201_228))`);
  await field.press('ControlOrMeta+End');
  await field.press('ControlOrMeta+v');
  await tab.getByText('1,234 characters did not fit').waitFor();
  expect((await field.inputValue()).length).toBe(200_000);
  await field.press('ControlOrMeta+v');
  await tab.getByText('201,228 characters did not fit').waitFor();
  await field.press('Backspace');
  await tab.getByText('did not fit').waitFor({ state: 'detached' });
  expect(browser.errors).toEqual([]);
  await tab.close();
});
