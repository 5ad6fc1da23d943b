import type { PaperId } from './paper';

/** Names, not values: how each looks is decided where it is painted. */
export const HIGHLIGHT_COLOURS = ['yellow', 'green', 'blue', 'pink'] as const;
export type HighlightColour = (typeof HIGHLIGHT_COLOURS)[number];

/** The most of each that is kept, in characters. A page of a paper has some 3,000. */
export const HIGHLIGHT_LIMITS = {
  quote: 4_000,
  context: 32,
  comment: 10_000,
} as const;

/**
 * What was marked, with what stands around it, so that it is found again in a text that
 * has changed, or that is the same work's on another site. Text is as lib/anchor reads
 * it. https://www.w3.org/TR/annotation-model/#text-quote-selector
 */
export interface TextQuote {
  exact: string;
  prefix: string;
  suffix: string;
}

/**
 * Where it stood, in characters of the text it was made in; elsewhere no more than a
 * hint. https://www.w3.org/TR/annotation-model/#text-position-selector
 */
export interface TextPosition {
  start: number;
  end: number;
}

/** The page a highlight was made on. */
export interface HighlightPlace {
  site: string;
  kind: string;
  /** As it is called among sightings: "arXiv abs 2407.21783". */
  label: string;
  url: string;
}

/** Words of a paper that the reader marked. The paper's, not the page's. */
export interface Highlight {
  /** A UUID, so that a restored backup keeps its own. */
  id: string;
  paper: PaperId;
  quote: TextQuote;
  position: TextPosition;
  colour: HighlightColour;
  /** The reader's own words about it; absent where there are none. */
  comment?: string;
  madeOn: HighlightPlace;
  /** Both in milliseconds since the epoch. */
  at: number;
  updatedAt: number;
}

/** In the order of the text; an abstract stands at the beginning of its article. */
export function inTextOrder(highlights: readonly Highlight[]): Highlight[] {
  return highlights.toSorted(
    (a, b) => a.position.start - b.position.start || a.at - b.at,
  );
}
