/**
 * What Cognate costs a page, and how soon its badges are there: generated listings in
 * real Chromium, with the built extension, without one (the same page at an address
 * that no site claims), and with one that does what first comes to mind.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchChromium, type Chromium } from '../../tests/e2e/chromium.ts';
import { root, runCommand } from '../command.ts';
import { median, ratio, table } from '../table.ts';
import { listing } from './pages/listing.ts';
import { writeNaiveExtension } from './pages/naive-extension.ts';
import { longestOwnTask } from './pages/own-tasks.ts';
import { visit, type Visit } from './pages/probe.ts';
import { scanTimes } from './pages/scan.ts';

const SIZES = [50, 500, 2_000];
const RUNS = 5;
/** Of the naive extension on the largest page, which takes it minutes. */
const NAIVE_RUNS = (size: number) => (size > 1_000 ? 1 : 3);

const claimed = (size: number) => `https://arxiv.org/list/cs.LG/${size}`;
const unclaimed = (size: number) => `https://example.org/list/cs.LG/${size}`;
const pages = Object.fromEntries(
  SIZES.flatMap((size) => [
    [claimed(size), listing(size)],
    [unclaimed(size), listing(size)],
  ]),
);

export default async function benchPages(): Promise<void> {
  const built = await runCommand('wxt', ['build'], { quiet: true });
  if (!built.ok) throw new Error(built.output);
  const folder = mkdtempSync(join(tmpdir(), 'naive-'));
  writeNaiveExtension(folder, join(root, 'assets/styles/badges.css'));
  const cognate = await launchChromium({ pages });
  const naive = await launchChromium({ pages, extension: folder });
  try {
    console.log(
      `Medians of ${RUNS} visits, in milliseconds after the first title was in the page, and megabytes.\n`,
    );
    for (const size of SIZES) await compare(size, cognate, naive);
    await compareCold(cognate);
  } finally {
    await Promise.all([cognate.close(), naive.close()]);
    rmSync(folder, { recursive: true });
  }
}

async function compare(size: number, cognate: Chromium, naive: Chromium) {
  // The first visit makes every title known; what is measured are the next ones.
  await visits(cognate, claimed(size), 1);
  const without = await visits(cognate, unclaimed(size), RUNS, false);
  const ours = await visits(cognate, claimed(size), RUNS);
  const theirs = await visits(naive, claimed(size), NAIVE_RUNS(size));
  const own: number[] = [];
  for (let run = 0; run < 3; run += 1)
    own.push(
      await longestOwnTask(() => cognate.context.newPage(), claimed(size)),
    );
  const bare = await roundTrip(cognate);
  const scan = await scanTimes(cognate, unclaimed(size));
  const row = (name: string, of: (it: Visit) => number | undefined) => {
    const [a, b, c] = [without, ours, theirs].map((all) =>
      median(all.map((it) => of(it) ?? NaN)),
    ) as [number, number, number];
    return [name, a, b, c, b > 0 ? ratio(c, b) : undefined];
  };
  console.log(
    table(
      [`${size} entries`, 'without', 'Cognate', 'naive', 'naive : Cognate'],
      [
        ['scan', undefined, scan, undefined, undefined],
        row('first paint', (it) => it.firstPaint),
        row('first badge', (it) => it.firstBadge),
        row('all visible badges', (it) => it.allVisible),
        [
          'longest stretch of our script',
          undefined,
          median(own),
          undefined,
          undefined,
        ],
        row('longest task, the page’s own included', (it) => it.longestTask),
        row('tasks over 50 ms', (it) => it.longTasks),
        row('script', (it) => it.script),
        row('style and layout', (it) => it.layout),
        row('layout shift', (it) => it.layoutShift),
        row('heap, MB', (it) => it.heap),
      ],
    ),
  );
  const badge = median(ours.map((it) => it.firstBadge ?? NaN));
  console.log(
    `First visible badge ${badge.toFixed(1)}; 1.3 × round trip to a warm worker (${bare.toFixed(1)}) + 30 = ${(1.3 * bare + 30).toFixed(1)}.\n`,
  );
}

/** Marks of known titles against the answer of a worker that has to start first. */
async function compareCold(cognate: Chromium) {
  const rows = [];
  for (const size of SIZES) {
    const all: Visit[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      await cognate.killWorker();
      all.push(...(await visits(cognate, claimed(size), 1)));
    }
    const mark = median(all.map((it) => it.firstState ?? NaN));
    const answer = median(all.map((it) => it.firstAnswer ?? NaN));
    const paint = median(all.map((it) => it.firstPaint ?? NaN));
    rows.push([`${size} entries`, paint, mark, answer, ratio(answer, mark)]);
  }
  console.log(
    table(
      ['cold worker', 'first paint', 'first mark', 'first answer', 'ratio'],
      rows,
    ),
  );
}

async function visits(
  browser: Chromium,
  url: string,
  runs: number,
  expectsBadges = true,
): Promise<Visit[]> {
  const all: Visit[] = [];
  for (let run = 0; run < runs; run += 1)
    all.push(await visit(() => browser.context.newPage(), url, expectsBadges));
  return all;
}

/** A message to a worker that runs, and its answer: the least that any badge can take. */
async function roundTrip(browser: Chromium): Promise<number> {
  const page = await browser.openExtension('popup.html');
  const times = await page.evaluate<number[]>(`(async () => {
    const times = [];
    for (let i = 0; i < 12; i += 1) {
      const from = performance.now();
      await chrome.runtime.sendMessage({ call: 'annotate', args: [{ url: 'https://arxiv.org/list/cs.LG/new', titles: [] }] });
      times.push(performance.now() - from);
    }
    return times.slice(2);
  })()`);
  await page.close();
  return median(times);
}
