import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium, type Chromium } from '../chromium.ts';
import { addresses, feeds, importOnce } from '../samples.ts';

let browser: Chromium;
beforeAll(async () => {
  browser = await launchChromium();
  await importOnce(browser, feeds.march11);
});
afterAll(() => browser?.close());

/** What the address bar would show: the bar itself cannot be driven from here. */
async function suggestions(
  text: string,
): Promise<{ content: string; description: string }[]> {
  const worker = browser.context.serviceWorkers()[0]!;
  return worker.evaluate(
    (typed) =>
      new Promise((resolve) => {
        const { onInputChanged } = chrome.omnibox as never as {
          onInputChanged: { dispatch: (text: string, show: unknown) => void };
        };
        onInputChanged.dispatch(typed, resolve);
      }),
    text,
  );
}

test('papers are found as they are typed', async () => {
  const found = await suggestions('graph convolution lightg');
  expect(found[0]).toEqual({
    content: expect.stringMatching(/^https:\/\/(arxiv\.org|huggingface\.co)\//),
    description: expect.stringContaining('Light'),
  });
});

test('an identifier or an address finds its paper', async () => {
  await (await browser.open(addresses.abstract)).close();
  for (const typed of ['2002.02126', 'https://arxiv.org/abs/2002.02126v2']) {
    const [first] = await suggestions(typed);
    expect(first?.description).toContain('LightGCN');
  }
});

test('what means something in XML is written out, and nothing found is nothing', async () => {
  expect(await suggestions('zzzzqqq')).toEqual([]);
  for (const { description } of await suggestions('the'))
    expect(description).not.toMatch(/[<>]|&(?!amp;|lt;|gt;|quot;|apos;)/);
});

test('Enter looks a text up in the library', async () => {
  const worker = browser.context.serviceWorkers()[0]!;
  await worker.evaluate(() => {
    const { onInputEntered } = chrome.omnibox as never as {
      onInputEntered: { dispatch: (...args: string[]) => void };
    };
    onInputEntered.dispatch('LightGCN', 'currentTab');
  });
  await expect
    .poll(() =>
      browser.context
        .pages()
        .map((page) => page.url())
        .join(' '),
    )
    .toContain('library.html#search/LightGCN');
  expect(browser.errors).toEqual([]);
});
