/**
 * `npm run demo`: Cognate at work in a real Chromium, on sample pages at their real
 * addresses. Builds it, imports a feed, opens three pages, a popover, the popup and
 * the library; prints what it found and leaves pictures in `.output/demo/`.
 *
 * `--feed FILE…` imports your own dumps instead of the sample feeds.
 * `--live` opens the real sites in a window, and stays until you close it.
 */
import { globSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright';
import {
  badges,
  launchChromium,
  type Chromium,
} from '../tests/e2e/chromium.ts';
import { samplePages } from '../tests/saved-pages.ts';
import { root, runCommand } from './command.ts';
import { importFeeds } from './demo/import-feeds.ts';
import { PICTURES, takePictures } from './demo/picture.ts';
import { noteFirstBadge, readVisit, type Visit } from './demo/visit.ts';

const SAMPLES = {
  listing: 'arxiv/listing-1',
  abstract: 'arxiv/abstract-1',
  daily: 'huggingface/daily-1',
};
const LIVE = [
  'https://arxiv.org/list/cs.LG/new',
  'https://huggingface.co/papers',
];
/** What the popup and the library are asked. */
const QUERY = 'graph';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    feed: { type: 'string', multiple: true, default: [] },
    live: { type: 'boolean', default: false },
  },
});
const hasDisplay =
  process.platform !== 'linux' ||
  Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
if (values.live && !hasDisplay) {
  console.error(
    '--live opens a window, and there is no display ($DISPLAY) here.',
  );
  process.exit(1);
}

console.log('Building …');
const built = await runCommand('wxt', ['build'], { quiet: true });
if (!built.ok) {
  console.error(built.output);
  process.exit(1);
}
const browser = await launchChromium({ headed: hasDisplay, live: values.live });
try {
  await showImport();
  await (values.live ? stayOpen() : showPages());
} finally {
  await browser.close();
}
for (const url of browser.web.outside)
  console.error(`Asked of the network: ${url}`);
for (const error of browser.errors) console.error(`Error: ${error}`);
if (browser.web.outside.length + browser.errors.length > 0)
  process.exitCode = 1;

async function showImport(): Promise<void> {
  const own = [...values.feed, ...positionals].map((file) =>
    resolve(process.env['INIT_CWD'] ?? '.', file),
  );
  const feeds =
    own.length > 0
      ? own
      : globSync(join(root, 'tests/samples/feeds/*.txt')).sort();
  const { entries, added, repeats, rejected } = await importFeeds(
    browser,
    feeds,
  );
  console.log(
    `\nImported ${feeds.length} ${feeds.length === 1 ? 'file' : 'files'}: ${entries} entries, ` +
      `${added} new papers, ${repeats} repeats, ${rejected} rejected`,
  );
}

async function showPages(): Promise<void> {
  await noteFirstBadge(browser.context);
  const table: Record<string, object> = {};
  for (const [name, sample] of Object.entries(SAMPLES)) {
    const page = await browser.open(sampleUrl(sample));
    const visit = await readVisit(page);
    table[page.url()] = inRow(visit);
    await takePictures(page, name);
    if (name === 'listing') await showPopover(page);
  }
  console.table(table);
  await showPopup(browser);
  const library = await browser.openExtension(
    'library.html',
    `#search/${QUERY}`,
  );
  await library.getByRole('main').waitFor();
  await takePictures(library, 'library');
  console.log(`Pictures are in ${relative(root, PICTURES)}/`);
}

/** Opens the popover of the first title that has related papers. */
async function showPopover(page: Page): Promise<void> {
  await badges(page, 'related').first().click();
  const dialog = page.getByRole('dialog').filter({ visible: true });
  await dialog.getByRole('region').first().waitFor();
  await takePictures(page, 'popover');
  await page.keyboard.press('Escape');
}

async function showPopup({ openExtension }: Chromium): Promise<void> {
  const popup = await openExtension('popup.html');
  await popup.setViewportSize({ width: 400, height: 600 });
  await popup.getByRole('tab', { name: 'Search' }).click();
  await popup.getByRole('combobox', { name: 'Search papers' }).fill(QUERY);
  await popup.waitForTimeout(500);
  await takePictures(popup, 'popup');
}

async function stayOpen(): Promise<void> {
  for (const url of LIVE) await browser.open(url);
  console.log('Close the window to end.');
  await browser.context.waitForEvent('close', { timeout: 0 });
}

function inRow({ titles, badges: counts, firstBadge }: Visit): object {
  return {
    titles,
    ...counts,
    'first badge':
      firstBadge === undefined ? 'none' : `${Math.round(firstBadge)} ms`,
  };
}

function sampleUrl(name: string): string {
  const page = samplePages.find((it) => it.name === name);
  if (page === undefined) throw new Error(`There is no sample page ${name}.`);
  return page.url.href;
}
