import type { PaperId } from '../papers/paper';

/** The text of a paper that is indexed. */
export interface PaperText {
  title: string;
  abstract?: string;
}

/** A ranked paper: `score` is the cosine, 0 to 1; `stems` are the shared terms, strongest first. */
export interface Neighbour {
  paper: PaperId;
  score: number;
  /** At most six stems; `explainTerms` turns them into words of the two texts. */
  stems: readonly string[];
}

/**
 * Derived data that answers by content. Everything in it can be rebuilt from the
 * papers. Asynchronous because posting lists will be read from disk block by
 * block; the first version keeps them in memory.
 */
export interface PaperIndex {
  /** Papers it answers for. */
  readonly size: number;
  /**
   * Papers most like the text, best first, without those in `except`.
   * `minScore` leaves out weaker ones.
   */
  related(
    text: PaperText,
    options: {
      limit: number;
      minScore: number;
      except?: ReadonlySet<PaperId>;
    },
  ): Promise<Neighbour[]>;
  /**
   * Papers that may be the same work: those that hold the rarest title words,
   * and the nearest by content. A few dozen at most, in no order; who asks decides.
   */
  candidates(text: PaperText): Promise<PaperId[]>;
}
