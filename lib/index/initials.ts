import { PLAIN, type Postings } from './posting-lists';

/*
 * A posting under an author's surname tells, in the place of a count, which letters the
 * first two given names begin with: of all Liangs "percy liang" finds those that may be
 * Percy. The second may be half of a surname: "Vargas" of "Mario Vargas Llosa".
 */

/** Nothing is known of the given names, or the first begins with no letter from a to z. */
export const ANY_INITIALS = PLAIN;

const A = 0x61;
const LETTERS = 26;
/** What two letters are counted from: 1 is the count of `ANY_INITIALS`. */
const TWO = 2;
/** What a set of letters, a bit for each, is counted from: several people of one surname. */
const SEVERAL = TWO + LETTERS * (LETTERS + 1);

/** A letter from a to z as a number from 0, or undefined. */
export function letterOf(text: string | undefined): number | undefined {
  const place = (text?.charCodeAt(0) ?? 0) - A;
  return place >= 0 && place < LETTERS ? place : undefined;
}

/** What a posting holds of somebody with given names that begin with these letters, folded. */
export function initialsValue(initials: string): number {
  const first = letterOf(initials);
  const second = letterOf(initials.slice(1));
  if (first === undefined) return ANY_INITIALS;
  const others = second === undefined ? 0 : (second + 1) * LETTERS;
  return (TWO + first + others) * 2;
}

/** … and of two people with one surname. */
export function initialsOfBoth(one: number, other: number): number {
  if (one === other) return one;
  return one === ANY_INITIALS || other === ANY_INITIALS
    ? ANY_INITIALS
    : (SEVERAL + (lettersIn(one) | lettersIn(other))) * 2;
}

function lettersIn(value: number): number {
  const count = value / 2;
  if (count >= SEVERAL) return count - SEVERAL;
  const first = 1 << ((count - TWO) % LETTERS);
  const second = Math.floor((count - TWO) / LETTERS);
  return second === 0 ? first : first | (1 << (second - 1));
}

/** Of whom postings count: of everybody with the surname or, with an initial, of those who may have it. */
export interface Bearers {
  /** As `letterOf` gives it. */
  initial?: number;
  /** They may have this one as well. */
  second?: number;
  /** Without those of whom no initials are known. */
  isSure?: true;
}

/** The postings of a surname's list that are of its bearers, each as if its document had a word once. */
export function bearersIn(
  { documents, values, length }: Postings,
  { initial, second, isSure }: Bearers,
): Postings {
  const found: Postings = {
    documents: new Uint32Array(length),
    values: new Uint32Array(length).fill(PLAIN),
    length: 0,
  };
  const asked = bitOf(initial) | bitOf(second);
  for (let i = 0; i < length; i++) {
    const value = values[i] ?? ANY_INITIALS;
    const isMeant =
      asked === 0 ||
      (value === ANY_INITIALS
        ? isSure !== true
        : (lettersIn(value) & asked) === asked);
    if (isMeant) found.documents[found.length++] = documents[i] ?? 0;
  }
  return found;
}

function bitOf(letter: number | undefined): number {
  return letter === undefined ? 0 : 1 << letter;
}
