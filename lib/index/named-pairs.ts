import { isNameParticle } from '../text/name-particles';
import { isIndexed } from './indexed-stem';
import { letterOf } from './initials';
import type { SearchedWord } from './search-words';

/** Two words of a query that may be somebody's name; words by their places. */
export interface NamedPair {
  surname: number;
  /** The given name, and the middle initials and particles between the two. */
  given: readonly number[];
  /** The given name's, as `letterOf` gives it. */
  initial: number;
}

/** Two letters may be a name: "kaiming he". */
export function isName(word: string): boolean {
  return /^\p{L}{2,}$/u.test(word);
}

/**
 * The names that may stand in a query, read either way: "percy liang" and "Liang,
 * Percy", "noah a. smith", "laurens van der maaten".
 */
export function namedPairs(searched: readonly SearchedWord[]): NamedPair[] {
  return searched.flatMap(({ word }, at) => {
    const initial =
      isName(word) && isIndexed(word) ? letterOf(word) : undefined;
    if (initial === undefined) return [];
    return [1, -1].flatMap((step) => {
      const between = namesBetween(searched, at, step);
      const surname = at + step * (between.length + 1);
      return isName(searched[surname]?.word ?? '')
        ? [{ surname, given: [at, ...between], initial }]
        : [];
    });
  });
}

/** The middle initials and particles from a word on, to one side, if a word follows them. */
function namesBetween(
  searched: readonly SearchedWord[],
  from: number,
  step: number,
): number[] {
  const between: number[] = [];
  for (let at = from + step; ; at += step) {
    const word = searched[at]?.word;
    // What nothing follows is a surname itself: "quoc le".
    if (word === undefined) return [];
    if (word.length > 1 && !isNameParticle(word)) return between;
    between.push(at);
  }
}
