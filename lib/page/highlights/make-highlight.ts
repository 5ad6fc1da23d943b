import type { PageText } from '../../anchor/page-text';
import { quoteOf } from '../../anchor/quote-of';
import {
  HIGHLIGHT_LIMITS,
  type Highlight,
  type HighlightColour,
  type TextPosition,
  type TextQuote,
} from '../../papers/highlight';
import { pageAddress } from '../page-address';
import type { HighlightedPage } from './highlighter';

/** Words of a paper that are selected on its page. */
export interface SelectedWords {
  quote: TextQuote;
  position: TextPosition;
  range: Range;
  /** Longer than a quote may be. */
  isTooLong: boolean;
}

/** What is selected; undefined where it is not the paper's text. */
export function selectedWords(
  document: Document,
  text: PageText | undefined,
): SelectedWords | undefined {
  const selection = document.getSelection();
  if (!text || !selection || selection.isCollapsed) return undefined;
  const range = selection.getRangeAt(0);
  const position = text.positionOf(range);
  const made = position && quoteOf(text.text, position);
  return (
    made && {
      ...made,
      range: range.cloneRange(),
      isTooLong: made.quote.exact.length > HIGHLIGHT_LIMITS.quote,
    }
  );
}

/**
 * Has selected words kept, or the same words that are kept already in another colour.
 * Returns the new highlight, if it is one. @throws what the background throws, and
 * where the paper cannot be remembered.
 */
export async function makeHighlight(
  { work, calls, url }: HighlightedPage,
  { quote, position }: SelectedWords,
  colour: HighlightColour,
  kept: readonly Highlight[],
): Promise<Highlight | undefined> {
  const paper = await work();
  if (paper === undefined) throw new Error('The paper is not known yet.');
  const same = kept.find(({ quote: other }) =>
    (['exact', 'prefix', 'suffix'] as const).every(
      (part) => other[part] === quote[part],
    ),
  );
  if (same) {
    await calls.changeHighlight({ paper, id: same.id, colour });
    return undefined;
  }
  return calls.addHighlight({
    paper,
    quote,
    position,
    colour,
    url: pageAddress(url()),
  });
}
