/** What two records are to each other. `different` is never shown. */
export type Verdict = 'same' | 'version' | 'similar' | 'different';

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
  /** Titles alike by `dice` (0 to 1), nothing proves more. */
  | { kind: 'similar-title'; dice: number }
  /** Titles alike or equal, but numbers in them differ ("Task 5", "Task 6"). */
  | { kind: 'numbers'; ours: string; theirs: string }
  /** Equal titles of different works: the abstracts, authors or years contradict. */
  | {
      kind: 'contradiction';
      of: 'abstract' | 'authors' | 'year' | 'identifier';
    }
  /** Nothing in common that counts. */
  | { kind: 'none' };

/** Answer to "are these the same work?" */
export interface Decision {
  verdict: Verdict;
  reason: Reason;
}
