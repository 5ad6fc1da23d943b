/**
 * How soon the popup of a reader with 10,000 saved papers can be used, beside that of an
 * empty library: real Chromium, the built extension, real titles and abstracts from
 * `$COGNATE_SHARED`, imported as a reader would.
 */
import type { PaperDraft } from '../../lib/papers/paper.ts';
import { launchChromium, type Chromium } from '../../tests/e2e/chromium.ts';
import { runCommand } from '../command.ts';
import { median, p95, ratio, table } from '../table.ts';
import { importTable } from './extension/import-table.ts';
import { QUERIES, readPapers } from './index/papers.ts';
import {
  openPopup,
  spent,
  TABS,
  typedSearch,
  type Opening,
  type TabName,
} from './popup/open-popup.ts';

const PAPERS = Number(process.env['COGNATE_BENCH_SIZES'] ?? '10000');
const LISTS = 20;
const RUNS = 15;

export default async function benchPopup(): Promise<void> {
  const papers = readPapers(PAPERS);
  if (papers.length < PAPERS) {
    console.log(
      `The popup is not measured: there are no ${PAPERS} papers in $COGNATE_SHARED.\n`,
    );
    return;
  }
  const built = await runCommand('wxt', ['build'], { quiet: true });
  if (!built.ok) throw new Error(built.output);
  const [empty, full] = [await launchChromium(), await launchChromium()];
  try {
    await save(full, papers);
    console.log(
      `The popup: ${RUNS} openings of each, in turn; milliseconds, median / 95th percentile.\n`,
    );
    await compareTabs(empty, full);
    await measureSearch(full);
  } finally {
    await Promise.all([empty.close(), full.close()]);
  }
}

/** Imports papers into lists, some with tags and notes, and waits until all is indexed. */
async function save(
  browser: Chromium,
  papers: readonly PaperDraft[],
): Promise<void> {
  const library = await browser.openExtension('library.html', '#import');
  await importTable(library, papers.map(rowOf));
  await library.close();
}

function rowOf(
  { title, authors, year, abstract, identifiers }: PaperDraft,
  i: number,
) {
  return {
    title,
    authors: authors.join('; '),
    year,
    abstract,
    arxiv: identifiers.arxiv,
    lists: `List ${i % LISTS}`,
    tags: i % 5 === 0 ? `tag ${i % 50}` : '',
    note: i % 10 === 0 ? `What to remember of paper ${i}.` : '',
  };
}

async function compareTabs(empty: Chromium, full: Chromium): Promise<void> {
  const rows: (string | number)[][] = [];
  for (const tab of Object.keys(TABS) as TabName[]) {
    // The first opening of a profile compiles what the others find compiled.
    await openPopup(empty, tab);
    await openPopup(full, tab);
    const openings: [none: Opening[], all: Opening[]] = [[], []];
    for (let run = 0; run < RUNS; run += 1) {
      openings[0].push(await openPopup(empty, tab));
      openings[1].push(await openPopup(full, tab));
    }
    for (const what of ['usable', 'script', 'work'] as const) {
      const [none, all] = openings.map((them) => them.map((it) => it[what]));
      if (none && all)
        rows.push([
          `${tab}: ${NAMES[what]}`,
          both(none),
          both(all),
          ratio(median(all), median(none)),
        ]);
    }
  }
  console.log(table(['tab', 'empty', `${PAPERS} saved papers`, 'ratio'], rows));
}

const NAMES = {
  usable: 'until it can be used',
  script: 'our script until then',
  work: 'all work of its thread until then',
};

async function measureSearch(browser: Chromium): Promise<void> {
  const first: Searched[] = [];
  const further: Searched[] = [];
  for (let run = 0; run < RUNS; run += 1)
    await openPopup(browser, 'search', async (page, session) => {
      for (const [at, query] of QUERIES.entries()) {
        const before = await spent(session);
        const painted = await typedSearch(page, query);
        const { script } = await spent(session);
        const searched = { painted, script: script - before.script };
        (at === 0 ? first : further).push(searched);
      }
    });
  const row = (name: string, all: readonly Searched[]) => [
    name,
    both(all.map(({ painted }) => painted)),
    both(all.map(({ script }) => script)),
  ];
  console.log(
    `\n${table(
      ['a typed search', 'until its results are painted', 'our script'],
      [row('the first of an opening', first), row('further ones', further)],
    )}\n`,
  );
}

interface Searched {
  painted: number;
  script: number;
}

function both(all: readonly number[]): string {
  return `${median(all).toFixed(1)} / ${p95(all).toFixed(1)}`;
}
