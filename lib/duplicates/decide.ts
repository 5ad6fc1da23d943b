import type { PaperDraft } from '../papers/paper';
import { sharedNames } from './authors';
import type { Decision, Reason, Verdict } from './decision';
import { prepare, type PreparedPaper } from './prepare';
import { jaccard } from './shingles';
import { containment, dice } from './title-similarity';

/**
 * Measured on 74,000 papers of the ACL Anthology (title alone is wrong three times in
 * four): the same abstract shares .74 of its shingles or more (5th percentile), the
 * nearest other one .06 (99th).
 */
const SAME_ABSTRACT = 0.5;
const KIN_ABSTRACT = 0.15;
const OTHER_ABSTRACT = 0.06;
/** Overlap that outweighs different numbers in the titles. */
const IDENTICAL_ABSTRACT = 0.8;
const KIN_TITLE = 0.4;
const LOOK_ALIKE_TITLE = 0.85;
/** Shorter titles are shared by different works: "Introduction", "Task overview". */
const FEWEST_WORDS = 4;
/** Between a preprint and its publication. */
const MOST_YEARS = 3;
/** Share of the shorter list of authors that stands for the same people, */
const SAME_HANDS = 0.5;
/** … and the years between, for titles that are short or only alike. */
const SAME_TIME = 1;

/** Whether two records are the same work, and why. Symmetric but for the sides of `numbers`. */
export function decideDuplicate(a: PaperDraft, b: PaperDraft): Decision {
  return decide(prepare(a), prepare(b));
}

/** As `decideDuplicate`, for who compares one paper with many. */
export function decide(a: PreparedPaper, b: PreparedPaper): Decision {
  const shared = a.identifierKeys.find((key) => b.identifierKeys.includes(key));
  if (shared !== undefined)
    return settle('same', { kind: 'identifier', key: shared });
  return a.shingles && b.shingles
    ? decideByAbstracts(a, b, jaccard(a.shingles, b.shingles))
    : decideByRecords(a, b);
}

function decideByAbstracts(
  a: PreparedPaper,
  b: PreparedPaper,
  overlap: number,
): Decision {
  if (a.key === b.key && a.key !== '') {
    if (overlap >= KIN_ABSTRACT)
      return settle(identifiersDiffer(a, b) ? 'version' : 'same', {
        kind: 'title-and-abstract',
        overlap,
      });
    // Of 29 pairs of equal titles with abstracts in that corpus one has unlike ones,
    // and it is by the same people: a telling title says more than a rewritten abstract.
    const isTelling =
      a.words.length >= FEWEST_WORDS &&
      !authorsContradict(a, b) &&
      !yearsContradict(a, b, MOST_YEARS) &&
      !identifiersDiffer(a, b);
    if (isTelling)
      return settle('version', { kind: 'contradiction', of: 'abstract' });
    const open = overlap >= OTHER_ABSTRACT || agree(a, b);
    return settle(open ? 'similar' : 'different', {
      kind: 'contradiction',
      of: 'abstract',
    });
  }
  const likeness = dice(a.trigrams, b.trigrams);
  // Members of a series have like titles; in a wholly new title a number means nothing.
  const clash = likeness >= KIN_TITLE && titlesClash(a, b);
  if (clash && overlap < IDENTICAL_ABSTRACT) {
    if (likeness < LOOK_ALIKE_TITLE && overlap < SAME_ABSTRACT)
      return settle('different', { kind: 'none' });
    return settle(
      overlap >= SAME_ABSTRACT ? 'similar' : 'different',
      clashReason(a, b, likeness),
    );
  }
  if (overlap >= SAME_ABSTRACT) {
    const retitled =
      overlap < IDENTICAL_ABSTRACT ||
      likeness < LOOK_ALIKE_TITLE ||
      clash ||
      identifiersDiffer(a, b);
    return settle(retitled ? 'version' : 'same', { kind: 'abstract', overlap });
  }
  if (overlap >= KIN_ABSTRACT && likeness >= KIN_TITLE)
    return settle('version', { kind: 'abstract', overlap });
  if (likeness < LOOK_ALIKE_TITLE) return settle('different', { kind: 'none' });
  return overlap < OTHER_ABSTRACT
    ? settle('different', { kind: 'contradiction', of: 'abstract' })
    : settle('similar', { kind: 'similar-title', dice: likeness });
}

function decideByRecords(a: PreparedPaper, b: PreparedPaper): Decision {
  const equal = a.key === b.key && a.key !== '';
  const alike = equal ? 1 : dice(a.trigrams, b.trigrams);
  const likeness = Math.max(alike, equal ? 1 : extension(a, b));
  if (likeness < LOOK_ALIKE_TITLE) return settle('different', { kind: 'none' });
  if (!equal && titlesClash(a, b))
    return alike < LOOK_ALIKE_TITLE
      ? settle('different', { kind: 'none' })
      : settle('different', clashReason(a, b, alike));
  const telling = equal && a.words.length >= FEWEST_WORDS;
  if (authorsContradict(a, b))
    return settle(telling ? 'similar' : 'different', {
      kind: 'contradiction',
      of: 'authors',
    });
  if (telling) {
    if (yearsContradict(a, b, MOST_YEARS))
      return settle('similar', { kind: 'contradiction', of: 'year' });
    if (identifiersDiffer(a, b))
      return settle('similar', { kind: 'contradiction', of: 'identifier' });
    return settle('same', { kind: 'title' });
  }
  // The title alone says too little; the same people at the same time say the rest.
  const sameHands =
    sharedNames(a.surnames, b.surnames) >= SAME_HANDS &&
    !yearsContradict(a, b, SAME_TIME);
  if (sameHands && !identifiersDiffer(a, b))
    return settle(
      'version',
      equal ? { kind: 'title' } : { kind: 'similar-title', dice: alike },
    );
  return alike < LOOK_ALIKE_TITLE
    ? settle('different', { kind: 'none' })
    : settle('similar', { kind: 'similar-title', dice: alike });
}

/** How much of the shorter title's trigrams the longer has, where the shorter can stand alone; else 0. */
function extension(a: PreparedPaper, b: PreparedPaper): number {
  const [short, long] = a.words.length < b.words.length ? [a, b] : [b, a];
  return short.words.length < FEWEST_WORDS
    ? 0
    : containment(short.trigrams, long.trigrams);
}

/** Different numbers or negations: members of a series, or an answer to the other. */
function titlesClash(a: PreparedPaper, b: PreparedPaper): boolean {
  return a.negations !== b.negations || a.numbers.join() !== b.numbers.join();
}

function clashReason(
  a: PreparedPaper,
  b: PreparedPaper,
  likeness: number,
): Reason {
  return a.numbers.join() === b.numbers.join()
    ? { kind: 'similar-title', dice: likeness }
    : {
        kind: 'numbers',
        ours: a.numbers.join(' '),
        theirs: b.numbers.join(' '),
      };
}

/** Both have an identifier of one kind, and not the same: two registrations, so not simply one record. */
function identifiersDiffer(a: PreparedPaper, b: PreparedPaper): boolean {
  return (
    differ(a.arxiv, b.arxiv) ||
    differ(a.publisherDoi, b.publisherDoi) ||
    differ(a.draft.identifiers.openreview, b.draft.identifiers.openreview)
  );
}

function differ(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && a !== b;
}

function authorsContradict(a: PreparedPaper, b: PreparedPaper): boolean {
  return (
    a.surnames.size > 0 &&
    b.surnames.size > 0 &&
    sharedNames(a.surnames, b.surnames) === 0
  );
}

function yearsContradict(
  a: PreparedPaper,
  b: PreparedPaper,
  most: number,
): boolean {
  const [ours, theirs] = [a.draft.year, b.draft.year];
  return (
    ours !== undefined && theirs !== undefined && Math.abs(ours - theirs) > most
  );
}

/** Authors known on both sides and shared, years close. */
function agree(a: PreparedPaper, b: PreparedPaper): boolean {
  return (
    sharedNames(a.surnames, b.surnames) > 0 &&
    !yearsContradict(a, b, MOST_YEARS)
  );
}

function settle(verdict: Verdict, reason: Reason): Decision {
  return { verdict, reason };
}
