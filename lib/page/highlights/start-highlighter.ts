import type { Highlight, HighlightColour } from '../../papers/highlight';
import { observePage } from '../observe-page';
import { onReturn } from '../on-return';
import { onSchemeChange, pageScheme } from '../page-scheme';
import { createAnchors } from './anchors';
import { createHangingViews } from './hanging-views';
import type { HighlightedPage, HighlighterSession } from './highlighter';
import {
  makeHighlight,
  selectedWords,
  type SelectedWords,
} from './make-highlight';
import { createPaint } from './paint';
import { scrollToRange } from './scroll-to-range';
import type { DrawHighlighter } from './view';

/** Shows a page's highlights and lets the reader make some, until the signal aborts. */
export function startHighlighter(
  page: HighlightedPage,
  look: { css: string; draw: DrawHighlighter },
  signal: AbortSignal,
): HighlighterSession {
  const { document, calls } = page;
  const paint = createPaint(signal);
  const anchors = createAnchors(page.article, signal);
  let highlights: readonly Highlight[] = [];
  let lastColour: HighlightColour = 'yellow';

  const found = () =>
    highlights.flatMap((highlight): [Highlight, Range][] => {
      const range = anchors.ranges.get(highlight.id);
      return range ? [[highlight, range]] : [];
    });
  const painted = () => (page.isPainted ? found() : []);
  const repaint = () =>
    paint.show(
      painted().map(([{ colour }, range]) => ({ colour, range })),
      pageScheme(document),
    );
  const lookAgain = async () => {
    if (await anchors.look(highlights)) repaint();
  };

  const ask = async () => {
    const paper = page.paper();
    highlights = paper ? await calls.highlightsOf({ paper }) : [];
    await lookAgain();
  };
  let asked: Promise<void> = Promise.resolve();
  const refresh = () => {
    // Where the extension is gone, what is painted stays until the page is left.
    asked = asked.then(ask).catch(() => undefined);
  };

  const keep = async (words: SelectedWords, colour: HighlightColour) => {
    lastColour = colour;
    const made = await makeHighlight(page, words, colour, highlights);
    const selection = document.getSelection();
    if (selection?.rangeCount) selection.collapseToEnd();
    views.done();
    // Before everybody is told of it: the reader has been waiting.
    if (made) highlights = [...highlights, made];
    await lookAgain();
  };
  const views = createHangingViews(page, { ...look, painted, keep }, signal);

  const follow = () => {
    // To find nothing again, an article need not be read: who selects, has it read.
    if (highlights.length > 0) void lookAgain();
  };
  observePage(document, follow, signal);
  onReturn(document, refresh, signal);
  onSchemeChange(document, repaint, signal);
  refresh();

  return {
    refresh,
    async offer() {
      await lookAgain();
      const words = selectedWords(document, anchors.page);
      if (words && !signal.aborted) views.offer(words);
    },
    async highlightSelection() {
      await lookAgain();
      const words = selectedWords(document, anchors.page);
      if (words?.isTooLong) views.offer(words);
      else if (words) await keep(words, lastColour);
    },
    async reveal(id) {
      await asked;
      const range = anchors.ranges.get(id);
      if (range === undefined) return;
      scrollToRange(range);
      if (page.isPainted) paint.standOut(range, pageScheme(document));
    },
    async here() {
      await asked;
      const here = new Set(found().map(([{ id }]) => id));
      const place = page.place();
      const isFromHere = ({ madeOn }: Highlight) =>
        madeOn.site === place?.site && madeOn.kind === place.kind;
      const lost = highlights.filter(
        (it) => isFromHere(it) && !here.has(it.id),
      );
      return { found: [...here], lost: lost.map(({ id }) => id) };
    },
  };
}
