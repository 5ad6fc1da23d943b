import type {
  Highlight,
  HighlightColour,
  TextPosition,
  TextQuote,
} from '../papers/highlight';
import type { PaperId } from '../papers/paper';
import type { SavedText } from '../papers/saved-text';

/** Calls about highlights that any of our contexts may make; what they remove is in the trash. */
export interface HighlightCalls {
  /** Runs the highlighter's script in the page that asks, and gives it its colours. */
  bringHighlighter(): void;
  /** A paper's highlights, in the order of its text. */
  highlightsOf(request: { paper: PaperId }): Highlight[];
  /** Keeps words of a paper that the reader marked on the page of that address. */
  addHighlight(request: {
    paper: PaperId;
    quote: TextQuote;
    position: TextPosition;
    colour: HighlightColour;
    url: string;
  }): Highlight;
  /**
   * Gives a highlight another colour or comment; an empty comment is none. With `base`,
   * what was written elsewhere since then is not overwritten. Returns the comment that
   * is stored then.
   */
  changeHighlight(request: {
    paper: PaperId;
    id: string;
    colour?: HighlightColour | undefined;
    comment?: string | undefined;
    base?: string | undefined;
    /** What was sent before it and never answered. */
    unanswered?: string | undefined;
  }): SavedText;
  /** Moves a highlight to the trash. Returns what `restoreHighlight` takes to undo it. */
  removeHighlight(request: {
    paper: PaperId;
    id: string;
  }): Highlight | undefined;
  /** Puts a highlight back; to one that is there, only its comment. */
  restoreHighlight(request: { highlight: Highlight }): void;
}

/** What our own pages, and the background for a menu or a shortcut, ask the content script of a tab. */
export interface HighlightTabCalls {
  /** Highlights what is selected on the page, where it shows one paper's text. */
  highlightSelection(): void;
  /** Where the paper's highlights are on the page; undefined where its text is not shown. */
  highlightsHere(): HighlightsHere | undefined;
  /** Scrolls to a highlight and makes it stand out for a moment. */
  revealHighlight(request: { id: string }): void;
}

/** What became of a paper's highlights on the page of a tab, by their ids. */
export interface HighlightsHere {
  found: readonly string[];
  /** Made on this kind of page, and not to be found on it any more. */
  lost: readonly string[];
}
