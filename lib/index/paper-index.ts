import type { Identifiers } from '../papers/identifiers';
import type { PaperId } from '../papers/paper';

/** The text of a paper that is indexed. */
export interface PaperText {
  title: string;
  abstract?: string;
}

/** A paper as it is indexed: by its text, its authors' surnames and its year. */
export interface IndexedPaper extends PaperText {
  id: PaperId;
  authors?: readonly string[];
  year?: number;
  /** Where no year is known, the arXiv identifier says one. */
  identifiers?: Identifiers;
}

/** A text asked about, with its id where it is a paper of the index. */
export interface AskedText extends PaperText {
  id?: PaperId;
}

/** A ranked paper: `score` is 0 to 1, see related-score.ts; `stems` are the shared terms, strongest first. */
export interface Neighbour {
  paper: PaperId;
  score: number;
  /** At most six stems; `explainTerms` turns them into words of the two texts. */
  stems: readonly string[];
}

/** How near papers are to the text asked about by what both mean; see lib/semantic. */
export interface Nearness {
  /** −1 to 1, but for rounding. */
  of(paper: PaperId): number;
  /** No paper is nearer. */
  most: number;
}

/** What is asked of `related`. */
export interface RelatedOptions {
  limit: number;
  /** Weaker ones are left out. */
  minScore: number;
  except?: ReadonlySet<PaperId>;
  /** Joins the score where it is given. */
  nearness?: Nearness;
}

/**
 * Derived data that answers by content. Everything in it can be rebuilt from the
 * papers. Asynchronous because posting lists are read from disk, page by page.
 */
export interface PaperIndex {
  /** Papers it answers for. */
  readonly size: number;
  /** Papers most like the text that share a word with it, best first, without those in `except`. */
  related(text: PaperText, options: RelatedOptions): Promise<Neighbour[]>;
  /**
   * For each text, papers that may be the same work: by rare words of the title, with
   * a title that is alike, and by the abstract. A few dozen at most, in no order; who
   * asks decides. A text with the id of a paper of the index is taken for the text that
   * was indexed, of which most is worked out already; it may be named itself.
   */
  candidates(texts: readonly AskedText[]): Promise<PaperId[][]>;
}
