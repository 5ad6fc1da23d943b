/**
 * The index against MiniSearch, and against one object that is walked through, over
 * the same papers, each in the worker of an extension of its own in one Chromium; with
 * an extension that does nothing as the floor. The papers are real ones where
 * `$COGNATE_SHARED` has them.
 */
import { measureInTurn } from '../in-turn.ts';
import { median, p95, ratio, table } from '../table.ts';
import { launchMeasured, type Measured } from './index/launch.ts';
import { QUERIES, readPapers, textSize, titlesOf } from './index/papers.ts';

/** Papers: `npm run bench -- index`, or others by `COGNATE_BENCH_SIZES=1000,5000`. */
const SIZES = (process.env['COGNATE_BENCH_SIZES'] ?? '1000,10000,73970')
  .split(',')
  .map(Number);
/** Entries of one message, as an import sends them. */
const CHUNK = 2_000;
const COLD_RUNS = 9;
/** Papers whose neighbours are asked for before it is measured how long that takes. */
const WARMING = 80;

type Papers = ReturnType<typeof readPapers>;

export default async function benchIndex(): Promise<void> {
  for (const size of SIZES) {
    const papers = readPapers(size);
    if (papers.length < size) {
      console.log(`There are no ${size} papers to measure with.\n`);
      continue;
    }
    const { workers, close } = await launchMeasured();
    try {
      console.log(
        `\n${size} papers, ${(textSize(papers) / 1e6).toFixed(1)} MB of text. Milliseconds.\n`,
      );
      await compareBuilding(workers.ours, workers.mini, papers);
      await compareCold(workers.empty, workers.ours, papers);
      await compareAsking(workers.ours, workers.mini, papers);
    } finally {
      await close();
    }
  }
}

async function compareBuilding(
  ours: Measured,
  mini: Measured,
  papers: Papers,
): Promise<void> {
  for (let from = 0; from < papers.length; from += CHUNK) {
    const entries = papers.slice(from, from + CHUNK);
    await ours.call('hand', { entries });
    await mini.call('hand', { entries });
  }
  // Both in one go: what a collector does between two messages is not measured.
  const indexing = (await mini.call<number>('indexHanded')).value;
  const whole = (await ours.call<number>('importHanded')).value;
  const inTurns = (await mini.call<number>('indexHandedInTurns')).value;
  const storing = (await mini.call<number>('storeAlone')).value;
  const counting = (await mini.call<number>('countAlone')).value;
  const fitting = (await ours.call<number>('refresh')).value;
  const { value } = await ours.call<{
    papers: number;
    links: number;
    pages: number;
    bytes: number;
    latent: number;
  }>('counts');
  console.log(
    table(
      ['building', 'Cognate', 'MiniSearch', 'ratio'],
      [
        [
          'import, index and duplicates / index alone',
          whole,
          indexing,
          ratio(whole, indexing),
        ],
        [
          '… / index alone, while its worker can answer',
          whole,
          inTurns,
          ratio(whole, inTurns),
        ],
        [
          '… of which writing the texts, alone',
          storing,
          indexing,
          ratio(storing, indexing),
        ],
        [
          '… and counting their words in a map, alone',
          counting,
          indexing,
          ratio(counting, indexing),
        ],
        [
          'index, share of the text',
          ratio(value.bytes, textSize(papers)),
          undefined,
          undefined,
        ],
        [
          '… with the latent space and its vectors',
          ratio(value.bytes + value.latent, textSize(papers)),
          undefined,
          undefined,
        ],
      ],
    ),
  );
  console.log(
    `\n${value.papers} papers, ${value.links} links, ${value.pages} pages, ${(value.latent / 1e6).toFixed(1)} MB of vectors; fitted in the background in ${(fitting / 1000).toFixed(1)} s.\n`,
  );
}

async function compareCold(
  empty: Measured,
  ours: Measured,
  papers: Papers,
): Promise<void> {
  const together = titlesOf(papers);
  const spread = titlesOf(papers, { fromAllOver: true });
  const bare = titlesOf(papers, { areIdentified: false });
  const unknown = bare.map((it) => ({ ...it, title: `${it.title} anew` }));
  const asked: [string, Measured, string, unknown][] = [
    ['nothing, in an empty extension', empty, 'ping', {}],
    ['nothing', ours, 'ping', {}],
    ['200 titles of one page', ours, 'annotate', { titles: together }],
    ['200 titles from all over', ours, 'annotate', { titles: spread }],
    ['200 titles without identifiers', ours, 'annotate', { titles: bare }],
    ['200 titles nobody has seen', ours, 'annotate', { titles: unknown }],
    ['a search', ours, 'search', { queries: QUERIES.slice(0, 1) }],
    ['… with a mistake', ours, 'search', { queries: QUERIES.slice(1, 2) }],
  ];
  const warm = asked.map((): number[] => []);
  const measurements = asked.map(
    ([, worker, call, argument], i) =>
      async () => {
        await worker.kill();
        const { ms } = await worker.call(call, argument);
        warm[i]?.push((await worker.call(call, argument)).ms);
        return ms;
      },
  );
  const cold = await measureInTurn(measurements, COLD_RUNS);
  const floor = median(cold[0] ?? []);
  console.log(
    table(
      ['asked of a worker', 'cold', 'p95', '× empty', 'warm', 'p95'],
      asked.map(([name], i) => [
        name,
        median(cold[i] ?? []),
        p95(cold[i] ?? []),
        ratio(median(cold[i] ?? []), floor),
        median(warm[i] ?? []),
        p95(warm[i] ?? []),
      ]),
    ),
  );
  console.log();
}

async function compareAsking(
  ours: Measured,
  mini: Measured,
  papers: Papers,
): Promise<void> {
  // As they are typed, letter by letter from the third on.
  const typed = QUERIES.flatMap((query) =>
    Array.from({ length: query.length - 2 }, (_, i) => query.slice(0, i + 3)),
  );
  await ours.kill();
  await ours.call('ping');
  const heapEmpty = await ours.heap();
  await ours.call('annotate', {
    titles: titlesOf(papers, { fromAllOver: true }),
  });
  const heapBadges = await ours.heap();
  const times = (await ours.call<number[]>('search', { queries: typed })).value;
  const theirs = (await mini.call<number[]>('search', { queries: typed }))
    .value;
  const scan = (await mini.call<number[]>('scan', { queries: QUERIES })).value;
  const ids = Array.from(
    { length: 180 },
    (_, i) => 1 + ((i * 977) % papers.length),
  );
  const all = (await ours.call<number[]>('related', { papers: ids })).value;
  const [first = NaN] = all;
  const related = all.slice(WARMING);
  const heapAll = await ours.heap();
  const added = await ours.call<{ indexed: number; related: number }>(
    'addPage',
    {
      titles: titlesOf(papers, { fromAllOver: true }).map((it, i) => ({
        ...it,
        identifiers: {},
        title: `Paper ${i} of quite another kind, number ${i * 31}`,
      })),
    },
  );
  console.log(
    table(
      ['asked while it is typed', 'median', 'p95', '× Cognate, p95'],
      [
        ['Cognate', median(times), p95(times), ratio(1, 1)],
        [
          'MiniSearch',
          median(theirs),
          p95(theirs),
          ratio(p95(theirs), p95(times)),
        ],
        [
          'one object, walked through',
          median(scan),
          p95(scan),
          ratio(p95(scan), p95(times)),
        ],
      ],
    ),
  );
  console.log();
  console.log(
    table(
      ['otherwise', 'first', 'median', 'p95'],
      [
        ['related papers', first, median(related), p95(related)],
        ['200 new papers, until they are indexed', added.value.indexed],
        ['… and their related papers counted', added.value.related],
      ],
    ),
  );
  const mega = (bytes: number) => ((bytes - heapEmpty) / 1e6).toFixed(1);
  console.log(
    `\nHeap above an empty worker: ${mega(heapBadges)} MB after badges, ${mega(heapAll)} MB after search and related.\n`,
  );
}
