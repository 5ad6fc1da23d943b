import { numbersDiffer } from './contradictions';
import type { Reason } from './decision';
import type { PreparedPaper } from './prepare';

/** Trigram Dice from which titles look alike. */
export const LOOK_ALIKE_TITLE = 0.85;
/** Shorter titles are shared by different works: "Introduction", "Task overview". */
export const FEWEST_WORDS = 4;

/** Why titles that look alike are not of one work: their numbers, or nothing more than the looks. */
export function clashReason(
  a: PreparedPaper,
  b: PreparedPaper,
  likeness: number,
): Reason {
  return numbersDiffer(a, b)
    ? {
        kind: 'numbers',
        ours: a.numbers.join(' '),
        theirs: b.numbers.join(' '),
      }
    : { kind: 'similar-title', dice: likeness };
}
