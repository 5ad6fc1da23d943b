/** What two records are to each other. `different` is never shown. */
export type Verdict = 'same' | 'version' | 'similar' | 'different';

/** The parts of a record that speak for or against. */
export type Facet = 'title' | 'authors' | 'year' | 'venue';

/** Why, as data; the locale file turns it into words. */
export type Reason =
  /** Both bear this arXiv identifier or DOI (`arxiv:2407.21783`). */
  | { kind: 'identifier'; key: string }
  /** Equal titles, and nothing known contradicts. */
  | { kind: 'title' }
  /** Equal titles and `overlap` (0 to 1) of the abstracts' shingles shared. */
  | { kind: 'title-and-abstract'; overlap: number }
  /** `overlap` of the abstracts' shingles shared, titles differ. */
  | { kind: 'abstract'; overlap: number }
  /** Titles, authors, years and venues weighed together give this `chance` (0 to 1); what spoke loudest for it, and against. */
  | {
      kind: 'record';
      chance: number;
      for: readonly Facet[];
      against: readonly Facet[];
    }
  /** Titles alike by `dice` (0 to 1), nothing proves more. */
  | { kind: 'similar-title'; dice: number }
  /** Titles alike or equal, but numbers in them differ ("Task 5", "Task 6"). */
  | { kind: 'numbers'; ours: string; theirs: string }
  /** Equal titles of different works or publications: this contradicts. */
  | {
      kind: 'contradiction';
      of: 'abstract' | 'authors' | 'year' | 'identifier' | 'venue';
    }
  /** Nothing in common that counts. */
  | { kind: 'none' };

/** Answer to "are these the same work?" */
export interface Decision {
  verdict: Verdict;
  reason: Reason;
  /** How sure it is that they are, 0 to 1: from .5 on the verdict is `same` or `version`. */
  score: number;
}

/** Scores at and above this are of one work. */
export const DECIDED = 0.5;

/** Where nothing measures how sure a verdict is. */
const USUAL: Readonly<Record<Verdict, number>> = {
  same: 0.95,
  version: 0.8,
  similar: 0.3,
  different: 0,
};

/**
 * A decision. `score`, where given, is held on the verdict's side of `DECIDED`. What is
 * given as a function is worked out when it is asked for: of the many pairs that are
 * different nobody asks why, or how surely.
 */
export function settle(
  verdict: Verdict,
  reason: Reason | (() => Reason),
  score: number | (() => number) = USUAL[verdict],
): Decision {
  return {
    verdict,
    get reason() {
      return typeof reason === 'function' ? reason() : reason;
    },
    get score() {
      const known = typeof score === 'function' ? score() : score;
      return isOneWork(verdict)
        ? Math.max(known, DECIDED)
        : Math.min(known, DECIDED - 0.001);
    },
  };
}

/** Whether a verdict says that the records are of one work, be it in two versions. */
export function isOneWork(verdict: Verdict): boolean {
  return verdict === 'same' || verdict === 'version';
}
