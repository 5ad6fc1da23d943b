/**
 * How well a paper is found by what somebody remembers of it: made-up queries about real
 * papers among all of them, beside MiniSearch as its documentation has it (every word may
 * be missing, the last may go on, one letter in five may be wrong, a title counts twice).
 * Needs the corpus of tests/shared.ts.
 */
import MiniSearch from 'minisearch';
import '../resolve-typescript.ts';
import type { PaperDraft } from '../../lib/papers/paper.ts';
import { table } from '../table.ts';
import { readPapers } from './index/papers.ts';
import { chanceFrom, pick } from './phrases/chance.ts';
import { QUERIES, tellingWords } from './phrases/made-up.ts';

const { createMemoryIndex } = await import('../../lib/index/memory-store.ts');
const { parseQuery } = await import('../../lib/query/parse-query.ts');
const { MOST_REORDERED, reorder } =
  await import('../../lib/search/side-by-side.ts');

const SIZE = 73_970;
/** Papers that are looked for, of those with an abstract and of those without. */
const LOOKED_FOR = 200;
/** Results that are looked through. */
const SHOWN = 20;

type Find = (query: string) => Promise<number[]>;

export default async function benchPhrases(): Promise<void> {
  const papers = readPapers(SIZE);
  if (papers.length === 0) {
    console.log('Skipped: the corpus is not there.');
    return;
  }
  const searches: Record<string, Find> = {
    Cognate: await cognate(papers),
    MiniSearch: miniSearch(papers),
  };
  const makeUp = remembering(papers);
  for (const hasAbstract of [true, false]) {
    const rows: string[][] = [];
    const asked = makeUp(hasAbstract);
    for (const [kind, queries] of asked) {
      if (queries.length < LOOKED_FOR / 2) continue;
      const row = [kind, String(queries.length)];
      for (const find of Object.values(searches))
        row.push(...(await measure(find, queries)));
      rows.push(row);
    }
    console.log(
      `Among ${papers.length} papers, those ${hasAbstract ? 'with' : 'without'} an abstract are looked for. Found first, among the first five (%), mean reciprocal rank:\n`,
    );
    const names = Object.keys(searches).flatMap((name) => [
      name,
      'five',
      'MRR',
    ]);
    console.log(table(['remembered', 'queries', ...names], rows), '\n');
  }
}

interface MadeUp {
  query: string;
  paper: number;
}

/** For each kind of query those about some papers, the same in every run. */
function remembering(
  papers: readonly PaperDraft[],
): (hasAbstract: boolean) => [kind: string, queries: MadeUp[]][] {
  const having = new Map<string, number[]>();
  papers.forEach(({ title, abstract = '' }, at) => {
    for (const word of tellingWords(`${title} ${abstract}`)) {
      const those = having.get(word);
      if (those) those.push(at);
      else having.set(word, [at]);
    }
  });
  const papersWith = (word: string) => having.get(word) ?? [];
  return (hasAbstract) => {
    const chance = chanceFrom(1);
    const some = papers.flatMap(({ abstract = '' }, at) =>
      (hasAbstract ? abstract.length > 300 : abstract === '') ? [at] : [],
    );
    const chosen = Array.from({ length: LOOKED_FOR }, () => pick(chance, some));
    /** Words of titles that share one of the two rarest words. */
    const othersOf = (paper: PaperDraft) => {
      const own = new Set(
        tellingWords(`${paper.title} ${paper.abstract ?? ''}`),
      );
      return tellingWords(paper.title)
        .filter((word) => papersWith(word).length > 3)
        .sort((a, b) => papersWith(a).length - papersWith(b).length)
        .slice(0, 2)
        .flatMap((word) =>
          Array.from({ length: 8 }, () => pick(chance, papersWith(word))),
        )
        .flatMap((at) => tellingWords(papers[at]?.title ?? ''))
        .filter((word) => !own.has(word));
    };
    return Object.entries(QUERIES).map(([kind, makeUp]) => [
      kind,
      chosen.flatMap((at): MadeUp[] => {
        const paper = papers[at];
        if (paper === undefined) return [];
        const query = makeUp({
          paper,
          others: othersOf(paper),
          frequency: (word) => papersWith(word).length / papers.length,
          chance,
        });
        return query ? [{ query: query.join(' '), paper: at + 1 }] : [];
      }),
    ]);
  };
}

async function measure(
  find: Find,
  queries: readonly MadeUp[],
): Promise<string[]> {
  const places: number[] = [];
  for (const { query, paper } of queries)
    places.push(1 + (await find(query)).indexOf(paper));
  const share = (most: number) =>
    (100 * places.filter((it) => it > 0 && it <= most).length) / places.length;
  const reciprocal = places.reduce((sum, it) => sum + (it && 1 / it), 0);
  return [
    share(1).toFixed(1),
    share(5).toFixed(1),
    (reciprocal / places.length).toFixed(3),
  ];
}

/** As the popup asks, but for other spellings and the reader's own library. */
async function cognate(papers: readonly PaperDraft[]): Promise<Find> {
  const index = await createMemoryIndex(
    papers.map((paper, at) => ({ ...paper, id: at + 1 })),
  );
  return async (text) => {
    const query = parseQuery(text);
    const { papers: found, stems } = await index.search({
      ...query,
      without: query.without.words,
      enough: SHOWN,
      limit: MOST_REORDERED,
    });
    const ordered = reorder(found, stems, (id) => papers[id - 1]?.title);
    return ordered.slice(0, SHOWN).map(({ paper }) => paper);
  };
}

function miniSearch(papers: readonly PaperDraft[]): Find {
  const index = new MiniSearch({ fields: ['title', 'abstract'] });
  index.addAll(
    papers.map(({ title, abstract }, at) => ({ id: at + 1, title, abstract })),
  );
  return async (text) =>
    index
      .search(text, {
        prefix: (_, at, terms) => at === terms.length - 1,
        fuzzy: 0.2,
        boost: { title: 2 },
      })
      .slice(0, SHOWN)
      .map(({ id }) => id as number);
}
