import { createQuoteFinder, type QuoteFinder } from '../../anchor/find-quote';
import { readPageText, type PageText } from '../../anchor/page-text';
import type { Highlight, TextPosition } from '../../papers/highlight';

/** Looking for highlights keeps the page waiting no longer than this. Milliseconds. */
const SLICE = 12;

/** Where highlights stand in an article, as of the last look. */
export interface Anchors {
  /** The article's text; undefined where the page shows none. */
  readonly page: PageText | undefined;
  /** The range of each that is there, by id. */
  readonly ranges: ReadonlyMap<string, Range>;
  /**
   * Looks again: at the article as it is now, for these highlights. Where its text is
   * what it was, only the places in the document are new. Resolves to whether it came
   * to an end; another look may have begun.
   */
  look(highlights: readonly Highlight[]): Promise<boolean>;
}

export function createAnchors(
  article: () => Element | null,
  signal: AbortSignal,
): Anchors {
  let page: PageText | undefined;
  let find: QuoteFinder = () => undefined;
  let positions = new Map<string, TextPosition | undefined>();
  let ranges: ReadonlyMap<string, Range> = new Map();
  let looks = 0;

  return {
    get page() {
      return page;
    },
    get ranges() {
      return ranges;
    },
    async look(highlights) {
      const look = (looks += 1);
      const root = article();
      const now = root ? readPageText(root) : undefined;
      if (now?.text !== page?.text) {
        positions = new Map();
        find = now ? createQuoteFinder(now.text) : () => undefined;
      }
      page = now;
      let since = performance.now();
      for (const { id, quote, position } of highlights) {
        if (positions.has(id)) continue;
        positions.set(id, find(quote, position));
        if (performance.now() - since < SLICE) continue;
        await new Promise((done) => setTimeout(done, 0));
        if (look !== looks || signal.aborted) return false;
        since = performance.now();
      }
      ranges = new Map(
        highlights.flatMap(({ id }) => {
          const position = positions.get(id);
          const range = position && now?.rangeOf(position);
          return range ? [[id, range]] : [];
        }),
      );
      return true;
    },
  };
}
