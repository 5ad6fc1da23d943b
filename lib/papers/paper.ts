import type { Identifiers } from './identifiers';

/** Our own number for a paper: 1 and up, never reused. */
export type PaperId = number;

/** A paper as some source gives it, before we know whether we have it. */
export interface PaperDraft {
  /** White-space folded, never empty. */
  title: string;
  identifiers: Identifiers;
  authors: readonly string[];
  /** Four digits, where the source gives it. */
  year?: number;
  /** Journal, conference or report series, as the source writes it, where it gives it. */
  venue?: string;
  abstract?: string;
  /** Known by its identifier alone, which `title` repeats: see stub.ts. */
  stub?: true;
  /** Where a source says that more of it is. */
  links?: PaperLinks;
}

/** Addresses that belong to a paper; http or https. */
export interface PaperLinks {
  /** Its code: a repository on one of the hosts that are for code. */
  code?: string;
  /** Its own site. */
  project?: string;
}

/** One work, whatever its copies. */
export interface Paper extends PaperDraft {
  id: PaperId;
  /** Milliseconds since the epoch. */
  addedAt: number;
}
