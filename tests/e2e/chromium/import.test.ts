import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Page } from 'playwright';
import { launchChromium, type Chromium } from '../chromium.ts';
import { axeProblems } from '../axe.ts';
import {
  confirmImport,
  importFiles,
  reportOf,
  samplePage,
} from '../samples.ts';
import { whatIsStored } from '../what-is-stored';

const folder = mkdtempSync(join(tmpdir(), 'cognate-'));
const ABSTRACT =
  'We look into the matter at hand. It is settled in the end, for all who care.';
/** So many entries about different things, so that none is taken for another. */
const entries = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, i) => {
    const words = Array.from({ length: 40 }, (__, j) => wordOf(from + i, j));
    return `On ${words.slice(0, 7).join(' ')}\n\nWe look into ${words.slice(7, 25).join(' ')}. It turns out that ${words.slice(20).join(' ')}.\n\n`;
  }).join('');

/** A made-up word for a place in an entry; every entry has a first word of its own. */
function wordOf(entry: number, place: number): string {
  const seed =
    place === 0
      ? entry
      : Math.imul(entry * 41 + place + 1, 2_654_435_761) >>> 17;
  return [0, 4, 8, 12]
    .map((bits) => SYLLABLES[(seed >>> bits) % SYLLABLES.length])
    .join('');
}

const SYLLABLES = 'ba ko mi ru te lo sa ni ve du pa zi mo ke ra tu'.split(' ');

let browser: Chromium;
let library: Page;
beforeAll(async () => {
  browser = await launchChromium();
});
beforeEach(async () => {
  library = await browser.openExtension('library.html', '#import');
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

function file(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const countPapers = async () => (await whatIsStored(library)).papers;

test('what cannot be read is named, and the rest goes in', async () => {
  const report = await importFiles(library, [
    file(
      'noise.bin',
      Buffer.from(Array.from({ length: 3_000 }, (_, i) => (i * 89) % 256)),
    ),
    file('empty.txt', ''),
    file('good.txt', entries(0, 3)),
    file(
      'headless.txt',
      `${ABSTRACT}\n\nA title of its own\n\n${ABSTRACT} Once more.\n`,
    ),
  ]);
  expect(report).toEqual({ entries: 4, new: 4, repeats: 0, rejected: 3 });
  const shown = await library.locator('[data-import-report]').innerText();
  expect(shown).toMatch(/noise\.bin/);
  expect(shown).toMatch(/empty\.txt/);
  expect(shown).toMatch(/headless\.txt, line 1/);
  await library.close();
});

test('text can be pasted', async () => {
  await library.getByText('Paste text').click();
  await library.getByLabel('Text of a feed').fill(entries(10, 12));
  await library.getByRole('button', { name: 'Import', exact: true }).click();
  expect(await reportOf(library)).toMatchObject({ entries: 2, new: 2 });
  await library.close();
});

test('files can be dropped anywhere', async () => {
  const transfer = await library.evaluateHandle(
    (text) => {
      const data = new DataTransfer();
      data.items.add(new File([text], 'dropped.txt', { type: 'text/plain' }));
      return data;
    },
    entries(20, 23),
  );
  await library.dispatchEvent('body', 'dragenter', { dataTransfer: transfer });
  await library.dispatchEvent('body', 'drop', { dataTransfer: transfer });
  expect(await reportOf(library)).toMatchObject({ entries: 3, new: 3 });
  await library.close();
});

/** Something any BibTeX file may hold; numbers tell the papers apart. */
const bibtex = (from: number, to: number) =>
  Array.from(
    { length: to - from },
    (_, i) =>
      `@article{k${from + i},\n  title = {On {${wordOf(from + i, 0)}} and M{\\"u}ller's ${wordOf(from + i, 1)} ${wordOf(from + i, 2)} ${wordOf(from + i, 3)}},\n  author = {Byron, Ada},\n  eprint = {2401.${String(from + i).padStart(5, '0')}},\n  archivePrefix = {arXiv}\n}\n`,
  ).join('\n');

test('a large BibTeX file is looked at first, and imported when the reader agrees', async () => {
  const before = await countPapers();
  await library
    .getByLabel('Import files')
    .setInputFiles(
      file('refs.bib', `${bibtex(0, 120)}\n${bibtex(5, 6)}\n@misc{none}\n`),
    );
  const preview = library.locator('[data-import-preview]');
  await preview.waitFor();
  for (const [name, value] of Object.entries({
    entries: '121',
    new: '120',
    repeats: '1',
    conflicts: '0',
    rejected: '1',
  }))
    expect(await preview.getAttribute(`data-${name}`)).toBe(value);
  expect(await axeProblems(library)).toEqual([]);
  expect(await countPapers()).toBe(before);
  // By keyboard alone, from where the focus is.
  await library.keyboard.press('Tab');
  await library.keyboard.press('Enter');
  expect(await reportOf(library)).toMatchObject({
    entries: 121,
    new: 120,
    repeats: 1,
    rejected: 1,
  });
  expect(await countPapers()).toBe(before + 120);
  await library.close();
});

test('a look that the reader does not agree to leaves nothing behind', async () => {
  const before = await countPapers();
  await library
    .getByLabel('Import files')
    .setInputFiles(file('other.bib', bibtex(500, 640)));
  await library.getByRole('button', { name: 'Do not import' }).click();
  expect(await library.locator('[data-import-preview]').count()).toBe(0);
  await library.reload();
  await library.getByLabel('Import files').waitFor();
  expect(await countPapers()).toBe(before);
  await library.close();
});

test('a saved page is read as the live one is', async () => {
  const report = await importFiles(library, samplePage('arxiv/listing-1'));
  expect(report).toMatchObject({ rejected: 0 });
  expect(report.entries).toBeGreaterThan(3);
  await library.close();
});

test('a stub is called by its identifier', async () => {
  await library.getByText('Paste text').click();
  await library.getByLabel('Text of a feed').fill('2407.21783\n');
  await library.getByRole('button', { name: 'Import', exact: true }).click();
  expect(await reportOf(library)).toMatchObject({ entries: 1, new: 1 });
  await library.getByLabel('Search papers').fill('2407.21783');
  await library.getByText('arXiv 2407.21783 – title not seen yet').waitFor();
  await library.close();
});

test('a table says what its columns hold, or the reader does', async () => {
  await library
    .getByLabel('Import files')
    .setInputFiles(
      file(
        'tabelle.tsv',
        'Werk\tWer\nEin Aufsatz über die Dinge an sich\tAda Byron\nNoch ein Aufsatz über anderes\tEmmy Noether\n',
      ),
    );
  const preview = library.locator('[data-import-preview]');
  await preview.waitFor();
  await library.getByLabel('Authors').selectOption({ label: 'Wer' });
  expect(await axeProblems(library)).toEqual([]);
  await library.getByRole('button', { name: 'Import 2 entries' }).click();
  expect(await reportOf(library)).toMatchObject({ entries: 2, new: 2 });
  await library.close();
});

/** So many that there is time to cancel. */
const MANY = 12_000;

test('a long import shows progress, is cancelled, and can be gone on with', async () => {
  const big = file('big.txt', entries(20_000, 20_000 + MANY));
  const before = await countPapers();
  await library.getByLabel('Import files').setInputFiles(big);
  await confirmImport(library);
  await library.getByRole('progressbar').waitFor();
  await library
    .getByText(/\d+ new/)
    .first()
    .waitFor();
  await library.getByRole('button', { name: 'Cancel' }).click();
  const cancelled = await reportOf(library);
  expect(cancelled.new).toBeGreaterThan(0);
  expect(cancelled.new).toBeLessThan(MANY);
  expect(await countPapers()).toBe(before + cancelled.new);
  await library.reload();
  const whole = await importFiles(library, big);
  expect(whole).toMatchObject({ entries: MANY, new: MANY, rejected: 0 });
  expect(await countPapers()).toBe(before + MANY);
  await library.close();
});

test('an import goes on by itself after the worker and the page were killed', async () => {
  const before = await countPapers();
  await library
    .getByLabel('Import files')
    .setInputFiles(file('killed.txt', entries(6_000, 11_000)));
  await confirmImport(library);
  await library
    .getByText(/\d+ new/)
    .first()
    .waitFor();
  await browser.killWorker();
  await library.close();
  library = await browser.openExtension('library.html', '#import');
  expect(await reportOf(library)).toMatchObject({ entries: 5_000, new: 5_000 });
  expect(await countPapers()).toBe(before + 5_000);
  expect(browser.errors).toEqual([]);
});
