import type { PaperDraft } from '../papers/paper';
import { shareName } from './authors';
import type { Decision, Reason, Verdict } from './decision';
import { prepare, type PreparedPaper } from './prepare';
import { jaccard } from './shingles';
import { dice } from './title-similarity';

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
    // A rewritten abstract is possible where nothing else contradicts.
    const open = overlap >= OTHER_ABSTRACT || agree(a, b);
    return settle(open ? 'similar' : 'different', {
      kind: 'contradiction',
      of: 'abstract',
    });
  }
  const likeness = dice(a.trigrams, b.trigrams);
  if (titlesClash(a, b) && overlap < IDENTICAL_ABSTRACT) {
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
      titlesClash(a, b) ||
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
  const likeness = equal ? 1 : dice(a.trigrams, b.trigrams);
  if (likeness < LOOK_ALIKE_TITLE) return settle('different', { kind: 'none' });
  if (!equal && titlesClash(a, b))
    return settle('different', clashReason(a, b, likeness));
  if (authorsContradict(a, b))
    return settle('different', { kind: 'contradiction', of: 'authors' });
  if (!equal || a.words.length < FEWEST_WORDS)
    return settle('similar', { kind: 'similar-title', dice: likeness });
  if (yearsContradict(a, b))
    return settle('similar', { kind: 'contradiction', of: 'year' });
  if (identifiersDiffer(a, b))
    return settle('similar', { kind: 'contradiction', of: 'identifier' });
  return settle('same', { kind: 'title' });
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
  return differ(a.arxiv, b.arxiv) || differ(a.publisherDoi, b.publisherDoi);
}

function differ(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && a !== b;
}

function authorsContradict(a: PreparedPaper, b: PreparedPaper): boolean {
  return (
    a.surnames.size > 0 &&
    b.surnames.size > 0 &&
    !shareName(a.surnames, b.surnames)
  );
}

function yearsContradict(a: PreparedPaper, b: PreparedPaper): boolean {
  const [ours, theirs] = [a.draft.year, b.draft.year];
  return (
    ours !== undefined &&
    theirs !== undefined &&
    Math.abs(ours - theirs) > MOST_YEARS
  );
}

/** Authors known on both sides and shared, years close. */
function agree(a: PreparedPaper, b: PreparedPaper): boolean {
  return shareName(a.surnames, b.surnames) && !yearsContradict(a, b);
}

function settle(verdict: Verdict, reason: Reason): Decision {
  return { verdict, reason };
}
