import type { TextLine } from './find-headers';
import { endsComplete } from './line-shape';

/** Longer lines were not broken to fit a page or a mail. Characters. */
export const WIDEST = 200;
/** Lines that the width is read from: those of the last abstract or so. */
const MEMORY = 24;
/** The width is that of the fourth longest line: the longest may be titles, never wrapped. */
const RANK = 4;
/** Lines that end with a full stop, where most do so: sentences on lines of their own. */
const MOST_SENTENCES = 0.4;

/** How a line relates to the one directly above, where lines were broken to a width. */
export type Break =
  /** The next word would not have fitted: one text, broken here. */
  | 'broken'
  /** It would have fitted: the text above ended there. */
  | 'ended'
  | 'unknown';

/**
 * The width that a text was broken to, read from its recent lines: what ends early was
 * ended on purpose. Tells the last line of an abstract from those before it.
 */
export class WrapWidth {
  #recent: { length: number; isSentence: boolean }[] = [];

  breakBetween(last: TextLine, line: TextLine): Break {
    const width = line.afterGap ? undefined : this.#width();
    if (width === undefined || last.text.length > width) return 'unknown';
    const space = line.text.indexOf(' ');
    const word = space === -1 ? line.text.length : space;
    return last.text.length + 1 + word > width ? 'broken' : 'ended';
  }

  saw(last: TextLine, line: TextLine): void {
    if (line.afterGap) return;
    if (Math.max(last.text.length, line.text.length) > WIDEST) return;
    this.#recent.push({
      length: last.text.length,
      isSentence: endsComplete(last.text),
    });
    if (this.#recent.length > MEMORY) this.#recent.shift();
  }

  #width(): number | undefined {
    const lengths = this.#recent.map(({ length }) => length);
    const sentences = this.#recent.filter(({ isSentence }) => isSentence);
    if (sentences.length > this.#recent.length * MOST_SENTENCES) return;
    return lengths.toSorted((a, b) => b - a)[RANK - 1];
  }
}
