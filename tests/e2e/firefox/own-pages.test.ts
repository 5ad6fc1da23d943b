import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ElementHandle } from 'puppeteer-core';
import { launchFirefox, type Firefox } from '../firefox.ts';
import { addresses, feeds } from '../samples.ts';

// Other than Chromium's, this popup is the browser's own.

let firefox: Firefox;
beforeAll(async () => {
  firefox = await launchFirefox();
});
afterAll(() => firefox?.close());

test('the popup is as wide as what stands in it, whatever that is', async () => {
  const library = await firefox.openExtension('library.html', '#import');
  const sizes = async () => {
    await library.evaluate('browser.action.openPopup()');
    const read = () =>
      library.evaluate(`browser.extension.getViews({ type: 'popup' }).map(
        ({ innerWidth, innerHeight, document: { body } }) =>
          [innerWidth, innerHeight, body.offsetWidth, body.offsetHeight])`);
    await expect.poll(read).toHaveLength(1);
    // Firefox measures again as the page fills.
    await new Promise((done) => setTimeout(done, 500));
    const all = await read();
    await library.evaluate(
      `browser.extension.getViews({ type: 'popup' })[0].close()`,
    );
    return all;
  };
  expect(await sizes()).toEqual([[400, 580, 400, 580]]);

  const input = (await library.waitForSelector(
    'input[type=file]',
  )) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(feeds.march11, feeds.march13);
  await library.waitForSelector('[data-import-report]', { timeout: 30_000 });
  await firefox.open(addresses.listing);
  await library.bringToFront();
  expect(await sizes()).toEqual([[400, 580, 400, 580]]);
});
