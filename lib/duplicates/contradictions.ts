import { isNamed, sharedNames } from '../text/person-names';
import type { PreparedPaper } from './prepare';

/** Between a preprint and its publication. */
export const MOST_YEARS = 3;

/** Different numbers or negations: members of a series, or an answer to the other. */
export function titlesClash(a: PreparedPaper, b: PreparedPaper): boolean {
  return (
    a.negations !== b.negations || numbersDiffer(a, b) || titlesOppose(a, b)
  );
}

/** One title has a word whose opposite the other has in its place: "supervised", "unsupervised". */
export function titlesOppose(a: PreparedPaper, b: PreparedPaper): boolean {
  return denies(a.words, b.words) || denies(b.words, a.words);
}

function denies(some: readonly string[], others: readonly string[]): boolean {
  return some.some((word) => {
    const plain = /^(?:un|non|in|im)(.{5,})/.exec(word)?.[1] ?? word;
    return (
      plain !== word &&
      others.includes(plain) &&
      !others.includes(word) &&
      !some.includes(plain)
    );
  });
}

export function numbersDiffer(a: PreparedPaper, b: PreparedPaper): boolean {
  return a.numbers.join() !== b.numbers.join();
}

/** Both have an identifier of one kind, and not the same: two registrations, so not simply one record. */
export function identifiersDiffer(a: PreparedPaper, b: PreparedPaper): boolean {
  return (
    differ(a.arxiv, b.arxiv) ||
    differ(a.publisherDoi, b.publisherDoi) ||
    differ(a.openreview, b.openreview)
  );
}

function differ(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && a !== b;
}

/** Both name authors, and none in common. */
export function authorsContradict(a: PreparedPaper, b: PreparedPaper): boolean {
  return (
    !areWrittenAlike(a.authors, b.authors) &&
    !beginAlike(a, b) &&
    a.surnames.size > 0 &&
    b.surnames.size > 0 &&
    sharedNames(a.surnames, b.surnames) === 0
  );
}

/** One list, letter by letter: then no name need be read. */
function areWrittenAlike(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

/** One first author, written alike, as a rule: then the others need not be read. */
function beginAlike(
  { authors: [a] }: PreparedPaper,
  { authors: [b] }: PreparedPaper,
): boolean {
  return a !== undefined && a === b && isNamed(a);
}

/** Both years are known, and more than `most` lie between. */
export function yearsContradict(
  a: PreparedPaper,
  b: PreparedPaper,
  most = MOST_YEARS,
): boolean {
  const [ours, theirs] = [a.year, b.year];
  return (
    ours !== undefined && theirs !== undefined && Math.abs(ours - theirs) > most
  );
}

/** Authors known on both sides and shared, years close. */
export function agree(a: PreparedPaper, b: PreparedPaper): boolean {
  return sharedNames(a.surnames, b.surnames) > 0 && !yearsContradict(a, b);
}
