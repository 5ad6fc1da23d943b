import { indexedStem } from '../index/indexed-stem';
import type { FoundPaper } from '../index/search';
import type { PaperId } from '../papers/paper';
import { readableTitle } from '../papers/readable-title';
import { words } from '../text/tokens';

/** So many of the best are put in order by their titles, or as many as are asked for, */
export const LEAST_REORDERED = 20;
/**
 * … and no more than anyone looks through: their records are read, as the index has no
 * positions.
 */
export const MOST_REORDERED = 40;
/** What all words side by side in the title add to a paper's score; tried from .1 to 1. */
const SIDE_BY_SIDE = 0.3;

/**
 * The best papers of an answer in the order of their scores when words that were asked
 * side by side stand so in their titles: "graph attention" is rather "Graph Attention
 * Networks" than "Attention to Graphs". Those that lack a word keep their place, as
 * does whatever comes after the best.
 * `stems`: what each word asked for stands for. `titleOf`: undefined where it is not known.
 */
export function reorder(
  papers: readonly FoundPaper[],
  stems: readonly ReadonlySet<string>[],
  titleOf: (paper: PaperId) => string | undefined,
): FoundPaper[] {
  const pairs = pairsOf(stems);
  if (pairs.length === 0) return [...papers];
  const some = papers
    .slice(0, MOST_REORDERED)
    .filter(({ lacks }) => lacks === undefined);
  const best = some.map((found) => {
    const share = sharedPairs(titleOf(found.paper) ?? '', pairs) / pairs.length;
    return { found, score: found.score * (1 + SIDE_BY_SIDE * share) };
  });
  // The sort is stable: of equal ones the order stays.
  best.sort((a, b) => b.score - a.score);
  return [...best.map(({ found }) => found), ...papers.slice(some.length)];
}

type Pair = readonly [ReadonlySet<string>, ReadonlySet<string>];

/** Words that follow each other, those that stand for nothing left out. */
function pairsOf(stems: readonly ReadonlySet<string>[]): Pair[] {
  const meant = stems.filter(({ size }) => size > 0);
  return meant
    .slice(1)
    .map((second, i) => [meant[i] ?? second, second] as const);
}

function sharedPairs(title: string, pairs: readonly Pair[]): number {
  const stems = words(readableTitle(title))
    .map(indexedStem)
    .filter((stem) => stem !== undefined);
  return pairs.filter(([first, second]) =>
    stems.some(
      (stem, i) => first.has(stem) && second.has(stems[i + 1] ?? NOTHING),
    ),
  ).length;
}

/** No word's stem. */
const NOTHING = '';
