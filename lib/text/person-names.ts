import { foldCase } from './tokens';
import { memoize } from '../memoize/memoize';

/** Authors beyond these add nothing: some papers have thousands. */
export const MOST_AUTHORS = 200;
export const LONGEST_NAME = 200;
/** "J.-P.-M.:", where a letter may take two units of UTF-16. */
const LONGEST_INITIALS = 13;
/** Names come again: on both sides of a comparison, and with the same people's other papers. */
const MOST_REMEMBERED = 4_000;
const SUFFIX = /^(?:jr|sr|ii|iii|iv|phd|md)$/;
/** Suffixes that would pass for initials and hardly are: "Hal Daumé III". */
const ORDINAL = /^(?:II|III|IV)$/;

/** Names in Chinese characters, kana or Hangul, with a space or comma in them or without. */
const FAMILY_FIRST = /^[\u3040-\ud7a3][\u3000-\ud7a3,，\s]*$/;

/** Whether the family comes first in a name as it is said: "李 明". */
export function isFamilyFirst(author: string): boolean {
  return FAMILY_FIRST.test(author);
}

/** An author's name as far as records agree on it, folded. */
export interface PersonName {
  surname: string;
  /** First letters of the given names, in order; empty where none is given. */
  initials: string;
  /** Given names are written by their first letters only. */
  isAbbreviated: boolean;
}

/**
 * Names of authors written "First Last", "Last, First" or "Last F". Of a compound
 * surname the last part counts, so that "van der Maaten, L." and "Laurens van der
 * Maaten" agree. "et al." and empty names give nothing.
 */
export function personNames(authors: readonly string[]): PersonName[] {
  return authors
    .slice(0, MOST_AUTHORS)
    .map((author) => personName(author.slice(0, LONGEST_NAME)))
    .filter((name) => name !== null);
}

/** Most names; without words that name nobody ("et al.", "and others", "Jr."). */
const PLAIN_NAME =
  /^(?!.*\b(?:al|others|jr|sr|ii|iii|iv|phd|md)\b)[a-z][a-z., ]*$/i;

/** Whether an author gives a name in `personNames`: of most that is seen at a glance. */
export function isNamed(author: string): boolean {
  return PLAIN_NAME.test(author) || personNames([author]).length > 0;
}

/** Folded surnames of `personNames`. */
export function surnames(authors: readonly string[]): ReadonlySet<string> {
  return new Set(personNames(authors).map(({ surname }) => surname));
}

const personName = memoize(
  MOST_REMEMBERED,
  (author): PersonName | null => readName(author) ?? null,
);

/** One author's name; undefined where there is none. */
export function readName(author: string): PersonName | undefined {
  // The family comes first, and is not told from the rest: "李 明" and "李, 明" are "李明".
  if (isFamilyFirst(author))
    return named(namesIn(foldCase(author)).join(''), []);
  const [family = '', given] = foldCase(author)
    .replace(/\bet\.? al\b\.?|\band others\b/g, ' ')
    .split(',');
  const parts = namesIn(family).filter((part) => !SUFFIX.test(part));
  if (given !== undefined && !SUFFIX.test(namesIn(given)[0] ?? ''))
    return named(parts.at(-1), namesIn(given));
  // "Zhang YX" of medical records, "Lee w.s." of references: initials follow the surname.
  const last = author.trim().split(/\s+/).at(-1) ?? '';
  const endsInInitials =
    last.length <= LONGEST_INITIALS &&
    !ORDINAL.test(last) &&
    // Letters of all scripts are asked for where little else can be.
    (last.includes('.')
      ? /^(?:\p{L}\.-?){1,3}:?$/u.test(last)
      : last === last.toUpperCase() && /^\p{Lu}{1,3}$/u.test(last));
  return parts.length > 1 && endsInInitials && (parts[0] ?? '').length > 1
    ? named(parts[0], [...namesIn(last.toLowerCase()).join('')])
    : named(parts.at(-1), parts.slice(0, -1));
}

function named(
  surname: string | undefined,
  given: readonly string[],
): PersonName | undefined {
  return surname === undefined || surname === ''
    ? undefined
    : {
        surname,
        initials: given.map(([letter]) => letter).join(''),
        isAbbreviated: given.every(({ length }) => length <= 3),
      };
}

/** The parts of a folded name, of letters alone. */
export function namesIn(text: string): string[] {
  // Plain letters, which most names have, are found in a fraction of the time.
  const [run, other] = /[^\x00-\x7f]/.test(text)
    ? [/[\p{L}\p{M}'’-]+/gu, /[^\p{L}\p{M}]/gu]
    : [/[a-z'-]+/gi, /[^a-z]/gi];
  return (
    text
      .match(run)
      ?.map((part) => part.replace(other, ''))
      .filter((part) => part !== '') ?? []
  );
}

/** Names in common as a share of the smaller set, 0 to 1; 0 where one is empty. */
export function sharedNames(
  a: ReadonlySet<string>,
  b: ReadonlySet<string>,
): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const name of small) if (large.has(name)) shared++;
  return small.size === 0 ? 0 : shared / small.size;
}
