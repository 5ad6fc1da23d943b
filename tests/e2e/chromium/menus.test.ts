import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright';
import { axeProblems } from '../axe.ts';
import { launchChromium, type Chromium } from '../chromium.ts';
import { addresses, feeds, importOnce } from '../samples.ts';

let browser: Chromium;
beforeAll(async () => {
  browser = await launchChromium();
  await importOnce(browser, feeds.march11);
});
afterAll(() => browser?.close());

/** Chooses an entry as the browser would tell it: its own menu cannot be driven from here. */
async function choose(
  menuItemId: string,
  on: { selectionText?: string; linkUrl?: string },
): Promise<void> {
  const worker = browser.context.serviceWorkers()[0]!;
  await worker.evaluate(
    (info) => {
      const { onClicked } = chrome.contextMenus as unknown as {
        onClicked: { dispatch: (info: object) => void };
      };
      onClicked.dispatch(info);
    },
    { menuItemId, ...on },
  );
}

const ownPages = (name: string) =>
  browser.context.pages().filter((page) => page.url().includes(name));

async function opened(name: string): Promise<Page> {
  await expect.poll(() => ownPages(name).length).toBe(1);
  return ownPages(name)[0]!;
}

test('the entries are there after installation, and answer after the worker was stopped', async () => {
  const popup = await browser.openExtension('popup.html');
  // Only what exists can be updated.
  await popup.evaluate(() =>
    Promise.all(
      ['look-up', 'save-link'].map((id) =>
        chrome.contextMenus.update(id, { enabled: true }),
      ),
    ),
  );
  await browser.killWorker();
  // Any message starts it again.
  await popup.evaluate(() =>
    chrome.runtime.sendMessage({ call: 'describePaper', args: [{ paper: 1 }] }),
  );
  await popup.close();
  await choose('look-up', { selectionText: 'LightGCN' });
  const library = await opened('library.html');
  await library.locator('[data-row]').first().waitFor();
  await library.close();
});

test('a selection is looked up in the library, in the tab it is open in', async () => {
  const library = await browser.openExtension('library.html', '#import');
  const listing = await browser.open(addresses.listing);
  await choose('look-up', {
    selectionText: ' LightGCN: Simplifying\n and Powering ',
  });
  await expect
    .poll(() => decodeURIComponent(new URL(library.url()).hash))
    .toBe('#search/LightGCN: Simplifying and Powering');
  await library
    .getByText(/LightGCN/)
    .first()
    .waitFor();
  expect(ownPages('library.html')).toHaveLength(1);
  await listing.close();
  await library.close();
});

test("a link's paper is saved to a list of the reader's choice", async () => {
  const listing = await browser.open(addresses.listing);
  await choose('save-link', { linkUrl: 'https://arxiv.org/pdf/2002.02126v4' });
  const save = await opened('save.html');
  await save.getByRole('heading', { name: /LightGCN/ }).waitFor();
  await save.getByLabel('Name of a new list').fill('Graphs');
  await save.keyboard.press('Enter');
  await expect
    .poll(() => save.getByRole('checkbox', { name: 'Graphs' }).isChecked())
    .toBe(true);
  expect(await axeProblems(save)).toEqual([]);
  const done = save.waitForEvent('close');
  // The page closes within the click.
  const button = save.getByRole('button', { name: 'Done' });
  await button.click().catch(() => undefined);
  await done;
  await listing.close();
});

test('a paper that was never met is not invented; opening it once is enough', async () => {
  await choose('save-link', {
    linkUrl: 'https://huggingface.co/papers/2302.05543',
  });
  const save = await opened('save.html');
  await save.getByText('Cognate has not met arXiv 2302.05543 yet').waitFor();
  expect(await axeProblems(save)).toEqual([]);
  const open = save.getByRole('link', { name: 'Open it' });
  expect(await open.getAttribute('href')).toBe(
    'https://arxiv.org/abs/2302.05543',
  );
  const page = await browser.open(addresses.paper);
  await save.getByRole('heading', { level: 2 }).waitFor();
  await page.close();
  await save.close();

  await choose('save-link', { linkUrl: 'https://arxiv.org/list/cs.LG/new' });
  const none = await opened('save.html');
  await none.getByText('This link names no paper').waitFor();
  await none.close();
});

test('nothing was asked of the network, and no error was written', () => {
  expect(browser.web.outside).toEqual([]);
  expect(browser.errors).toEqual([]);
});
