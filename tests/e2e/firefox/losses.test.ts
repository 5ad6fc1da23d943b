import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchFirefox, type Firefox } from '../firefox.ts';
import { addresses } from '../samples.ts';
import { secondCopyThere } from '../second-copy-there.ts';

let firefox: Firefox;
beforeAll(async () => {
  firefox = await launchFirefox();
});
afterAll(() => firefox?.close());

test('what the reader wrote survives the loss of the database', async () => {
  await firefox.open(addresses.abstract);
  const library = await firefox.openExtension('library.html', '#seen');
  const rows = () =>
    library.evaluate(() => document.querySelectorAll('.table-row').length);
  await expect.poll(rows).toBe(1);
  await library.evaluate(`(async () => {
    const call = (call, ...args) => browser.runtime.sendMessage({ call, args });
    await call('setNote', { paper: 1, text: 'Never to be lost' });
  })()`);
  await expect
    .poll(() => library.evaluate(secondCopyThere), { timeout: 20_000 })
    .toEqual({ papers: 1, isDue: false });
  // Whoever has it open gives way.
  await library.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.deleteDatabase('cognate');
        request.addEventListener('success', () => resolve());
        request.addEventListener('error', () => reject(new Error('No.')));
      }),
  );
  const again = await firefox.openExtension('library.html', '#import');
  const text = (selector: string) =>
    again.evaluate(
      (wanted) => document.querySelector(wanted)?.textContent ?? '',
      selector,
    );
  await expect
    .poll(() => text('.store-notice'))
    .toContain('is kept a second time');
  await expect.poll(() => text('.lost-copy')).toContain('1 paper');
  const press = (selector: string, words: string) =>
    again.evaluate(
      (within, said) => {
        const buttons = [...document.querySelectorAll(`${within} button`)];
        const meant = buttons.find(({ textContent }) => textContent === said);
        (meant as HTMLElement | undefined)?.click();
      },
      selector,
      words,
    );
  await press('.lost-copy', 'Bring it back');
  await expect.poll(() => text('.restore')).toContain('1 note');
  await press('.restore', 'Restore');
  await expect.poll(() => text('.restore')).toContain('Everything is back');
});
