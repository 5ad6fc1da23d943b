import type { Highlight, HighlightColour } from '../../papers/highlight';
import type { SavedText, SentText } from '../../papers/saved-text';

/** What hangs over the page at the moment, and what it can do. */
export type HighlighterView =
  | {
      kind: 'bar';
      /** What is selected, for its place in the window. */
      range: Range;
      /** Longer than a quote may be. */
      isTooLong: boolean;
      choose(colour: HighlightColour): Promise<void>;
      close(): void;
    }
  | {
      kind: 'card';
      range: Range;
      highlight: Highlight;
      /** What is about to be written finds the background up. */
      wake(): Promise<unknown>;
      recolour(colour: HighlightColour): Promise<unknown>;
      comment(sent: SentText): Promise<SavedText>;
      remove(): Promise<void>;
      restore(): Promise<void>;
      close(): void;
    }
  /** Nothing to be seen: what was selected is highlighted, for who only hears it. */
  | { kind: 'made' };

/** Draws it; with undefined, takes it down. */
export type DrawHighlighter = (
  box: HTMLElement,
  view: HighlighterView | undefined,
) => void;
