/**
 * How long a page waits if its question has to wake the worker: the built extension,
 * asked by its content script for badges, beside an extension that does nothing. And how
 * long an import takes until all of it is indexed. Real papers from `$COGNATE_SHARED`, imported
 * as a reader would.
 */
import type { BrowserContext } from 'playwright';
import type { PaperDraft } from '../../lib/papers/paper.ts';
import { builtExtension } from '../../tests/e2e/built-extension.ts';
import { runCommand } from '../command.ts';
import { measureInTurn } from '../in-turn.ts';
import { median, p95, ratio, table } from '../table.ts';
import { contentScriptOf } from './extension/content-script.ts';
import { importTable } from './extension/import-table.ts';
import { launchMeasured, type Measuring } from './index/launch.ts';
import { readPapers, titlesOf } from './index/papers.ts';

const PAPERS = Number(process.env['COGNATE_BENCH_SIZES'] ?? '73970');
const RUNS = 11;
const LISTING = 'https://arxiv.org/list/cs.LG/new';
/** What an import, an indexing and a fitting leave behind must not be measured. */
const REST_MS = 20_000;

/**
 * What follows an answer (remembering, indexing) must not be cut off, and browsers stop
 * a worker only after it was idle for long. By then Chromium has closed the database
 * as well, which it does 2 s after nobody uses it.
 */
const SETTLE_MS = 3_000;
/** A page begins to load so long before its titles are there, at least. */
const LOADING_MS = 200;

export default async function benchExtension(): Promise<void> {
  const papers = readPapers(PAPERS);
  if (papers.length < PAPERS) {
    console.log(
      `The built extension is not measured: there are no ${PAPERS} papers in $COGNATE_SHARED.\n`,
    );
    return;
  }
  const built = await runCommand('wxt', ['build'], { quiet: true });
  if (!built.ok) throw new Error(built.output);
  const measuring = await launchMeasured([builtExtension('chrome-mv3')]);
  try {
    console.log(
      `\nThe built extension with ${PAPERS} papers. Milliseconds; the worker is stopped before it is asked.\n`,
    );
    const worker = await workerOf(measuring.context);
    await importAll(measuring.context, worker, papers);
    await compareCold(measuring, worker, papers);
  } finally {
    await measuring.close();
  }
}

/** The address of the built extension's worker. */
async function workerOf(context: BrowserContext): Promise<URL> {
  for (;;) {
    const worker = context
      .serviceWorkers()
      .find((it) => it.url().endsWith('/background.js'));
    if (worker) return new URL(worker.url());
    await context.waitForEvent('serviceworker');
  }
}

async function importAll(
  context: BrowserContext,
  worker: URL,
  papers: readonly PaperDraft[],
): Promise<void> {
  const library = await context.newPage();
  await library.goto(new URL('/library.html#import', worker).href);
  const { added, reported, indexed } = await importTable(
    library,
    papers.map(({ title, authors, year, abstract, identifiers }) => ({
      title,
      authors: authors.join('; '),
      year,
      abstract,
      arxiv: identifiers.arxiv,
    })),
  );
  console.log(
    table(
      ['a table, from the button on', 'papers', 'ms'],
      [
        ['until it is reported', added, reported],
        ['until all is indexed', added, indexed],
      ],
    ),
  );
  await library.waitForTimeout(REST_MS);
  await library.close();
}

async function compareCold(
  { context, workers: { empty }, stop }: Measuring,
  worker: URL,
  papers: readonly PaperDraft[],
): Promise<void> {
  await context.route(LISTING, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }),
  );
  const listing = await context.newPage();
  await listing.goto(LISTING);
  const ask = await contentScriptOf(listing, worker.host);
  const pageOf = (titles: PaperDraft[]) => ({
    titles,
    url: LISTING,
    label: '',
    batch: 0,
  });
  // What one does after its answer must not slow the other.
  const stopBoth = async () => {
    await stop(worker.href);
    await empty.kill();
  };
  /** With `isWoken` as a page does it: before it knows its titles. */
  const sight =
    (titles: () => PaperDraft[], { isWoken = false } = {}) =>
    async () => {
      const page = pageOf(titles());
      await listing.bringToFront();
      await stopBoth();
      if (isWoken)
        await Promise.all([
          ask('wake', undefined),
          listing.waitForTimeout(LOADING_MS),
        ]);
      return ask('sight', page);
    };
  const bare = { areIdentified: false };
  // Once asked about they are remembered: every time other ones.
  let times = 0;
  const unknown = () => {
    times += 1;
    return titlesOf(papers, bare).map((it) => ({
      ...it,
      title: `${it.title} anew ${times}`,
    }));
  };
  const titles: [string, () => PaperDraft[]][] = [
    ['200 titles of one page', () => titlesOf(papers)],
    ['200 titles from all over', () => titlesOf(papers, { fromAllOver: true })],
    ['200 titles without identifiers', () => titlesOf(papers, bare)],
    ['200 titles nobody has seen', unknown],
  ];
  const asked: [string, () => Promise<number>][] = [
    [
      'nothing, of an empty extension',
      async () => {
        await empty.show();
        await stopBoth();
        return (await empty.call('ping')).ms;
      },
    ],
    ...titles.flatMap(([name, get]): typeof asked => [
      [name, sight(get)],
      [`… woken ${LOADING_MS} ms before`, sight(get, { isWoken: true })],
    ]),
  ];
  const measurements = asked.map(([, measure]) => async () => {
    const ms = await measure();
    await listing.waitForTimeout(SETTLE_MS);
    return ms;
  });
  // What is not remembered is now: then the known are as on a second visit.
  await measureInTurn(measurements, 1);
  const cold = await measureInTurn(measurements, RUNS);
  const floor = median(cold[0] ?? []);
  console.log(
    `\n${table(
      ['asked of a stopped worker', 'median', 'p95', '× empty'],
      asked.map(([name], i) => [
        name,
        median(cold[i] ?? []),
        p95(cold[i] ?? []),
        ratio(median(cold[i] ?? []), floor),
      ]),
    )}\n`,
  );
}
