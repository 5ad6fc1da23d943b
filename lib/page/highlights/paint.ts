import type { HighlightColour } from '../../papers/highlight';
import type { Scheme } from '../page-scheme';

/** What is painted: a range of the document, and how. */
export interface Painted {
  range: Range;
  colour: HighlightColour;
}

/** Names in the page's registry of highlights; `highlights.css` says how each looks. */
const nameOf = (colour: HighlightColour | 'here', scheme: Scheme) =>
  `cognate-${colour}-${scheme}`;

/** How long a highlight stands out that was asked for. Milliseconds. */
const STANDS_OUT = 1_600;

/**
 * Paints ranges by the browser's registry of custom highlights: the document itself is
 * not touched. https://www.w3.org/TR/css-highlight-api-1/
 * (Firefox lets a content script set and delete entries, but not walk them.)
 */
export function createPaint(signal: AbortSignal) {
  const used = new Set<string>();
  const clear = () => {
    for (const name of used) CSS.highlights.delete(name);
    used.clear();
  };
  const set = (name: string, ranges: readonly Range[]) => {
    const highlight = new Highlight();
    for (const range of ranges) highlight.add(range);
    CSS.highlights.set(name, highlight);
    used.add(name);
    return highlight;
  };
  signal.addEventListener('abort', clear);
  return {
    /** Paints these, and nothing else any more. */
    show(painted: readonly Painted[], scheme: Scheme): void {
      if (signal.aborted) return;
      clear();
      for (const [colour, all] of Map.groupBy(painted, (it) => it.colour))
        set(
          nameOf(colour, scheme),
          all.map(({ range }) => range),
        );
    },
    /** Lets one stand out for a moment. */
    standOut(range: Range, scheme: Scheme): void {
      const name = nameOf('here', scheme);
      set(name, [range]).priority = 1;
      setTimeout(() => CSS.highlights.delete(name), STANDS_OUT);
    },
  };
}
