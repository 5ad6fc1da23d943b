/** A query as it is meant. Everything in it narrows the answer. */
export interface Query {
  /** Folded words, or names as `signedName` has them, in order; the last may still be being typed. */
  words: { word: string; isBeginning: boolean }[];
  /** No paper will do that lacks one of them. */
  needsAll?: true;
  /** Runs of folded words that must stand side by side. */
  phrases: string[][];
  /** Words and phrases that must not occur. */
  without: { words: string[]; phrases: string[][] };
  /** Folded surnames, or their beginnings; with a letter that the given names begin with, if some are given. */
  authors: { name: string; initial?: string; isNot: boolean }[];
  /** First and last year of each range. */
  years: { from: number; to: number; isNot: boolean }[];
  /** Names, folded: a paper must match each. */
  sites: Named[];
  lists: Named[];
  tags: Named[];
  states: { state: State; isNot: boolean }[];
  holdings: { holding: Holding; isNot: boolean }[];
  /** Added within so many days, or before that. */
  added: { days: number; isNot: boolean }[];
  /** What could not be understood; it is left out, and the rest still asked. */
  notices: QueryNotice[];
}

export interface Named {
  name: string;
  isNot: boolean;
}

export const STATES = [
  'saved',
  'read',
  'unread',
  'dismissed',
  'duplicate',
] as const;
export type State = (typeof STATES)[number];

export const HOLDINGS = ['note', 'highlight', 'code', 'abstract'] as const;
export type Holding = (typeof HOLDINGS)[number];

/** Something in a query that means nothing to us, as data: whoever shows it has the words. */
export type QueryNotice =
  /** `venue:acl`: searched as words. */
  | { kind: 'unknown-field'; text: string; field: string }
  /** `year:last`, `added:soon`: left out. */
  | { kind: 'bad-value'; text: string; field: string; example: string }
  /** `is:green`: left out. */
  | {
      kind: 'unknown-value';
      text: string;
      field: string;
      known: readonly string[];
    };
