/**
 * How the library's table of papers opens and scrolls, by how many papers there are:
 * real Chromium, the built extension, a store filled beforehand.
 */
import type { Page } from 'playwright';
import { launchChromium } from '../../tests/e2e/chromium.ts';
import { runCommand } from '../command.ts';
import { median, p95, ratio, table } from '../table.ts';

const SIZES = [500, 5_000, 50_000];
const RUNS = 5;
/** Frames scrolled through, and CSS pixels a frame: nine thousand a second, a fast wheel. */
const FRAMES = 150;
const STEP = 150;

interface Scrolled {
  /** Time between frames, in milliseconds. */
  frames: number[];
  /** Share of the rows in view that were still blank, over all frames. */
  blank: number;
}

export default async function benchTable(): Promise<void> {
  const built = await runCommand('wxt', ['build'], { quiet: true });
  if (!built.ok) throw new Error(built.output);
  const rows: (string | number)[][] = [];
  for (const size of SIZES) rows.push(await measure(size));
  const [small = [], , large = []] = rows;
  console.log(
    `The table of all that was seen: medians of ${RUNS} openings, ${FRAMES} frames of scrolling, milliseconds.\n`,
  );
  console.log(
    table(
      [
        'papers',
        'first rows',
        'frame, median',
        'frame, p95',
        'worst',
        'blank rows, %',
        'to the end',
      ],
      rows,
    ),
  );
  const times = [1, 2, 3].map((at) =>
    ratio(Number(large[at]), Number(small[at])),
  );
  console.log(
    `\n50,000 against 500: first rows ${times[0]}, median frame ${times[1]}, p95 ${times[2]}\n`,
  );
}

async function measure(size: number): Promise<number[]> {
  const browser = await launchChromium();
  try {
    const page = await browser.openExtension('library.html', '#import');
    await page.locator('main h1').waitFor();
    await page.evaluate(FILL, size);
    const opened: number[] = [];
    for (let run = 0; run < RUNS; run += 1) opened.push(await open(page));
    const { frames, blank } = (await page.evaluate(SCROLL, {
      frames: FRAMES,
      step: STEP,
    })) as Scrolled;
    return [
      size,
      median(opened),
      median(frames),
      p95(frames),
      Math.max(...frames),
      100 * blank,
      (await page.evaluate(TO_END)) as number,
    ];
  } finally {
    await browser.close();
  }
}

/** Milliseconds from the page's beginning until rows with titles are there. */
async function open(page: Page): Promise<number> {
  await page.evaluate(`location.hash = '#seen'`);
  await page.reload();
  await page.locator('.table-title a').first().waitFor();
  return (await page.evaluate(
    `new Promise((done) => requestAnimationFrame(() => done(performance.now())))`,
  )) as number;
}

/** Puts papers into the store, as many as it is called with. */
const FILL = async (size: number): Promise<void> => {
  const db = await new Promise<IDBDatabase>((done, failed) => {
    const request = indexedDB.open('cognate');
    request.addEventListener('success', () => done(request.result));
    request.addEventListener('error', () => failed(request.error));
  });
  const words = 'graph diffusion neural sparse model sampling policy'.split(
    ' ',
  );
  for (let from = 0; from < size; from += 5_000) {
    const transaction = db.transaction('papers', 'readwrite');
    const papers = transaction.objectStore('papers');
    for (let i = from; i < Math.min(size, from + 5_000); i += 1) {
      const title = `${words[i % 7]} ${words[(i >> 3) % 7]} networks number ${i}`;
      papers.add({
        title,
        identifiers: { arxiv: `2401.${i}` },
        identifierKeys: [`arxiv:2401.${i}`],
        titleKeys: [title.replaceAll(' ', '')],
        authors: ['Ada Byron', 'Bo Li', `Author ${i}`],
        year: 2000 + (i % 26),
        abstract: `${title}. `.repeat(30),
        addedAt: i,
        updatedAt: 1,
      });
    }
    await new Promise((done) => transaction.addEventListener('complete', done));
  }
  db.close();
};

/** Scrolls down, a step a frame. */
const SCROLL = async ({ frames, step }: { frames: number; step: number }) => {
  const times: number[] = [];
  let [shown, blank] = [0, 0];
  const frame = () =>
    new Promise<number>((done) => requestAnimationFrame(done));
  let last = await frame();
  for (let i = 0; i < frames; i += 1) {
    scrollBy(0, step);
    const now = await frame();
    times.push(now - last);
    last = now;
    for (const row of document.querySelectorAll('.table-row')) {
      const { top, bottom } = row.getBoundingClientRect();
      if (bottom < 0 || top > innerHeight) continue;
      shown += 1;
      if (!row.querySelector('a')) blank += 1;
    }
  }
  return { frames: times, blank: blank / shown };
};

/** Milliseconds from a jump to the end until the last row has its title. */
const TO_END = async (): Promise<number> => {
  const start = performance.now();
  scrollTo(0, document.documentElement.scrollHeight);
  for (;;) {
    await new Promise(requestAnimationFrame);
    const rows = [...document.querySelectorAll<HTMLElement>('.table-row')];
    const count = document.querySelector('[role=grid]')?.ariaRowCount;
    const last = rows.find(
      ({ dataset }) => Number(dataset['index']) === Number(count) - 2,
    );
    if (last?.querySelector('a')) return performance.now() - start;
    if (performance.now() - start > 10_000) return Infinity;
  }
};
