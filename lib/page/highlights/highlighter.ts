import type { HighlightsHere } from '../../messaging/highlight-protocol';
import type { PageCalls } from '../../messaging/protocol';
import type { Remote } from '../../messaging/remote';
import type { PaperId } from '../../papers/paper';

/** The page that highlights are made and shown on. */
export interface HighlightedPage {
  document: Document;
  url: () => URL;
  /** Site and page kind, to tell what was made on pages like this. */
  place: () => { site: string; kind: string } | undefined;
  /** The element with the paper's words, as the page has it now. */
  article: () => Element | null;
  /** The page's paper, where it is known. */
  paper: () => PaperId | undefined;
  /** The same, remembered from now on whatever the settings say. */
  work: () => Promise<PaperId | undefined>;
  calls: Remote<PageCalls>;
  /** The setting `openBadges`. */
  isOpen: boolean;
  /** The setting `paintHighlights`. */
  isPainted: boolean;
}

/** The highlights of one page, until the signal aborts; then the page is as it was. */
export interface HighlighterSession {
  /** Something was changed elsewhere: asks again what there is. */
  refresh(): void;
  /** Offers colours for what is selected; nothing where that is not the paper's text. */
  offer(): Promise<void>;
  /** Highlights what is selected, in the colour that was used last. */
  highlightSelection(): Promise<void>;
  /** Scrolls to a highlight and makes it stand out for a moment. */
  reveal(id: string): Promise<void>;
  /** Which highlights are on the page, once all have been looked for. */
  here(): Promise<HighlightsHere>;
}

/**
 * What the highlighter's script gives to the content script. Few pages have highlights,
 * so it comes where there is one, or where the reader selects text.
 */
export interface Highlighter {
  start(page: HighlightedPage, signal: AbortSignal): HighlighterSession;
}

declare global {
  /** Set by the highlighter's script, in the world that both scripts share and no page sees. */
  var cognateHighlighter: Highlighter | undefined;
}
