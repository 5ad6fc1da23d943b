import { editDistance, isMistyped } from './edit-distance';
import type { PreparedPaper } from './prepare';
import { containment, dice } from './title-similarity';

/** How two titles compare. Shares are 0 to 1. */
export interface TitleComparison {
  equal: boolean;
  /** Equal but for what stands in brackets and the like (`bareTitle`). */
  bareEqual: boolean;
  /** Dice coefficient of trigrams. */
  dice: number;
  /** Share of the shorter title's trigrams that the longer has. */
  containment: number;
  /** Letters of the longer key that agree in order with the other's. */
  edit: number;
  /** Letters of the shorter key that are found in one stretch of the longer, but for typos. */
  within: number;
  /** One key begins with the other. */
  begins: boolean;
  /** Weight of the words, in letters, that only one side has, over all of the longer title: the lesser side … */
  replaced: number;
  /** … and what the other has beyond it. */
  added: number;
  /** Letters of the shorter key, at most `TELLING_LETTERS`, over that. */
  length: number;
  /** Words of the shorter title, bare of brackets. */
  words: number;
}

/** Longer keys are compared by their beginnings. */
const MOST_LETTERS = 250;
/** A title of so many letters is its own. */
const TELLING_LETTERS = 60;

export function compareTitles(
  a: PreparedPaper,
  b: PreparedPaper,
): TitleComparison {
  const [left, right] = [a.bareKey, b.bareKey];
  const equal = a.key === b.key;
  const bareEqual = equal || (left === right && left !== '');
  const [short, long] = byLength(left, right).map((key) =>
    key.slice(0, MOST_LETTERS),
  ) as [string, string];
  const distance = bareEqual ? 0 : editDistance(short, long);
  const inside = bareEqual ? 0 : editDistance(short, long, true);
  const leftover = unmatched(outside(a, b), outside(b, a));
  return {
    equal,
    bareEqual,
    dice: bareEqual ? 1 : dice(a.trigrams, b.trigrams),
    containment: bareEqual ? 1 : containment(a.trigrams, b.trigrams),
    edit: long.length === 0 ? 0 : 1 - distance / long.length,
    within: short.length === 0 ? 0 : 1 - inside / short.length,
    begins: short !== '' && long.startsWith(short),
    ...(bareEqual ? { replaced: 0, added: 0 } : leftover),
    length: Math.min(1, short.length / TELLING_LETTERS),
    words: Math.min(a.bareWords.length, b.bareWords.length),
  };
}

/** The shorter first; of one length they have an order all the same, whichever is asked about first. */
function byLength(a: string, b: string): [string, string] {
  const isFirst = a.length === b.length ? a < b : a.length < b.length;
  return isFirst ? [a, b] : [b, a];
}

/** The title's words but the other's authors, whom references put there by mistake. */
function outside(paper: PreparedPaper, other: PreparedPaper): string[] {
  return paper.bareWords.filter(
    (word) => !other.people.some(({ surname }) => surname === word),
  );
}

const SMALL = new Set(
  'a an and as at by for from in is its of on or the to via with'.split(' '),
);

/** Letters of the words that the other side has not, typos and divided words allowed. */
function unmatched(
  a: readonly string[],
  b: readonly string[],
): { replaced: number; added: number } {
  const whole = Math.max(letters(a), letters(b));
  if (whole === 0) return { replaced: 0, added: 0 };
  const [glueA, glueB] = [a.join(''), b.join('')];
  const left = [...a];
  const right = [...b];
  for (const same of [(x: string, y: string) => x === y, isMistyped])
    for (let i = left.length - 1; i >= 0; i--) {
      const at = right.findIndex((word) => same(left[i] ?? '', word));
      if (at < 0) continue;
      left.splice(i, 1);
      right.splice(at, 1);
    }
  const lost = (words: readonly string[], glue: string) =>
    letters(words.filter((word) => word.length < 6 || !glue.includes(word)));
  const [lostA, lostB] = [lost(left, glueB), lost(right, glueA)];
  return {
    replaced: Math.min(lostA, lostB) / whole,
    added: Math.abs(lostA - lostB) / whole,
  };
}

function letters(words: readonly string[]): number {
  return words.reduce(
    (sum, word) => sum + (SMALL.has(word) ? 0 : word.length),
    0,
  );
}
