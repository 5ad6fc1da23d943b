import type { Page, Worker } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium, type Chromium } from '../chromium.ts';
import { addresses } from '../samples.ts';

// Which the web would answer: nothing but the browser refuses it.
const { abstract } = addresses;

let browser: Chromium;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser?.close());

/** What becomes of a request that is sent by somebody. */
const fetchFrom = (somebody: Page | Worker) =>
  (somebody as Page).evaluate(
    (url) =>
      fetch(url, { mode: 'no-cors' }).then(
        () => 'sent',
        () => 'refused',
      ),
    abstract,
  );

test('the browser refuses our pages every request', async () => {
  const page = await browser.openExtension('library.html');
  expect(await fetchFrom(page)).toBe('refused');
  const image = await page.evaluate(
    (url) =>
      new Promise((resolve) => {
        const it = new Image();
        it.addEventListener('load', () => resolve('sent'));
        document.addEventListener('securitypolicyviolation', (event) =>
          resolve(`refused by ${event.effectiveDirective}`),
        );
        it.src = url;
      }),
    abstract,
  );
  expect(image).toBe('refused by img-src');
});

test('… and our worker', async () => {
  const [worker] = browser.context.serviceWorkers();
  expect(await fetchFrom(worker!)).toBe('refused');
});
