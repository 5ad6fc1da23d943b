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
  /** … and that of a second one: "ming-wei chang". */
  second?: number;
}

/** More initials nobody types. */
const MOST_LETTERS = 3;

/** Two letters may be a name: "kaiming he". */
export function isName(word: string): boolean {
  return /^\p{L}{2,}$/u.test(word);
}

/**
 * The names that may stand in a query, read either way: "percy liang" and "Liang,
 * Percy", "noah a. smith", "laurens van der maaten"; also with two given names.
 */
export function namedPairs(searched: readonly SearchedWord[]): NamedPair[] {
  const pairs = searched.flatMap(({ word }, at) => {
    const initial = givenInitial(word);
    if (initial === undefined) return [];
    return [1, -1].flatMap((step): NamedPair[] => {
      const between = namesBetween(searched, at, step);
      const surname = at + step * (between.length + 1);
      return isName(searched[surname]?.word ?? '')
        ? [{ surname, given: [at, ...between], initial }]
        : [];
    });
  });
  return [...pairs, ...pairs.flatMap((pair) => withOther(searched, pair))];
}

/** The same with the given name beside: "Ming-Wei Chang" and "Chang, Ming-Wei". */
function withOther(
  searched: readonly SearchedWord[],
  { surname, given, initial }: NamedPair,
): NamedPair[] {
  const [at = 0] = given;
  const other = at + Math.sign(at - surname);
  const second = givenInitial(searched[other]?.word ?? '');
  return second === undefined
    ? []
    : [{ surname, given: [other, ...given], initial, second }];
}

function givenInitial(word: string): number | undefined {
  return isName(word) && isIndexed(word) ? letterOf(word) : undefined;
}

/** A single letter beside a word that may be a surname: "J. Devlin". */
export interface InitialedName {
  surname: number;
  initial: number;
}

/** Initials before surnames, up to three, and after them. */
export function initialedNames(
  searched: readonly SearchedWord[],
): InitialedName[] {
  const letterAt = (at: number) => {
    const word = searched[at]?.word;
    return word?.length === 1 ? letterOf(word) : undefined;
  };
  return searched.flatMap(({ word }, surname) => {
    if (!isName(word)) return [];
    let first = surname;
    while (surname - first < MOST_LETTERS && letterAt(first - 1) !== undefined)
      first--;
    const initial = first < surname ? letterAt(first) : letterAt(surname + 1);
    return initial === undefined ? [] : [{ surname, initial }];
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
