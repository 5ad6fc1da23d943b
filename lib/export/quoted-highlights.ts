import type { Highlight } from '../papers/highlight';
import { markdownText } from './markdown-text';
import { plainLine, plainText } from './plain-text';

/**
 * Highlights as Markdown's block quotes (CommonMark 0.31, section 5.1), one after the
 * other, each followed by the reader's comment; empty where there are none. A comment
 * is Markdown already: the reader wrote it.
 */
export function quotedHighlights(highlights: readonly Highlight[]): string {
  return highlights
    .map(({ quote, comment }) =>
      [
        `> ${markdownText(plainLine(quote.exact))}\n`,
        comment === undefined ? '' : `${plainText(comment)}\n`,
      ]
        .filter(Boolean)
        .join('\n'),
    )
    .join('\n');
}
