import { quoteOf } from '../../anchor/quote-of';
import {
  HIGHLIGHT_LIMITS,
  type Highlight,
  type HighlightColour,
} from '../../papers/highlight';
import { observePage } from '../observe-page';
import { onSchemeChange, pageScheme } from '../page-scheme';
import { createAnchors } from './anchors';
import { rangeAt } from './at-point';
import type { HighlightedPage, HighlighterSession } from './highlighter';
import { createHighlighterHost } from './highlighter-host';
import { createPaint } from './paint';
import type { DrawHighlighter, HighlighterView } from './view';

/** Shows a page's highlights and lets the reader make some, until the signal aborts. */
export function startHighlighter(
  page: HighlightedPage,
  { css, draw }: { css: string; draw: DrawHighlighter },
  signal: AbortSignal,
): HighlighterSession {
  const { document, calls } = page;
  const paint = createPaint(signal);
  const anchors = createAnchors(page.article, signal);
  const box = createHighlighterHost(document, css, page.isOpen, signal);
  let highlights: readonly Highlight[] = [];
  let lastColour: HighlightColour = 'yellow';
  let open: HighlighterView | undefined;

  const show = (view: HighlighterView | undefined) => {
    open = view;
    if (view) box.style.colorScheme = pageScheme(document);
    draw(box, view);
  };
  const close = () => show(undefined);
  const repaint = () =>
    paint.show(
      highlights.flatMap(({ id, colour }) => {
        const range = anchors.ranges.get(id);
        return range ? [{ range, colour }] : [];
      }),
      pageScheme(document),
    );
  const look = async () => {
    if (await anchors.look(highlights)) repaint();
  };
  const ask = async () => {
    const paper = page.paper();
    highlights = paper ? await calls.highlightsOf({ paper }) : [];
    await look();
  };
  const refresh = () => {
    // Where the extension is gone, what is painted stays until the page is left.
    asked = asked.then(ask).catch(() => undefined);
  };
  let asked: Promise<void> = Promise.resolve();

  /** What is selected, as a quote; undefined where it is not the paper's text. */
  const selected = () => {
    const selection = document.getSelection();
    if (!selection || selection.isCollapsed) return undefined;
    const range = selection.getRangeAt(0);
    const position = anchors.page?.positionOf(range);
    const made = position && quoteOf(anchors.page?.text ?? '', position);
    return made && { ...made, range };
  };
  const keep = async (
    { quote, position }: NonNullable<ReturnType<typeof selected>>,
    colour: HighlightColour,
  ) => {
    lastColour = colour;
    const paper = await page.work();
    if (paper === undefined) throw new Error('The paper is not known yet.');
    const same = highlights.find(({ quote: other }) =>
      (['exact', 'prefix', 'suffix'] as const).every(
        (part) => other[part] === quote[part],
      ),
    );
    if (same) await calls.changeHighlight({ paper, id: same.id, colour });
    else {
      const made = await calls.addHighlight({
        paper,
        quote,
        position,
        colour,
        url: page.url().href.replace(/#.*$/, ''),
      });
      highlights = [...highlights, made];
    }
    document.getSelection()?.removeAllRanges();
    close();
    await look();
  };

  const offer = () => {
    const words = selected();
    if (words === undefined) return;
    show({
      kind: 'bar',
      range: words.range.cloneRange(),
      isTooLong: words.quote.exact.length > HIGHLIGHT_LIMITS.quote,
      choose: (colour) => keep(words, colour),
      close,
    });
  };
  const openCard = (highlight: Highlight, range: Range) => {
    const { id, paper: of } = highlight;
    show({
      kind: 'card',
      range,
      highlight,
      recolour: (colour) => calls.changeHighlight({ paper: of, id, colour }),
      comment: (comment) => calls.changeHighlight({ paper: of, id, comment }),
      remove: async () => void (await calls.removeHighlight({ paper: of, id })),
      restore: () => calls.restoreHighlight({ highlight }),
      close,
    });
  };
  const press = (event: MouseEvent) => {
    if (!event.isTrusted || event.button !== 0 || event.defaultPrevented)
      return;
    const { target } = event;
    // Links and controls are the page's own; ours have their own root.
    if (!(target instanceof Element) || target.closest(PRESSED)) return;
    if (document.getSelection()?.isCollapsed === false) return;
    const id = rangeAt(anchors.ranges, event);
    const highlight = highlights.find((it) => it.id === id);
    const range = id === undefined ? undefined : anchors.ranges.get(id);
    if (highlight && range) openCard(highlight, range);
  };

  document.addEventListener('click', press, { signal });
  /** The focus stays in the page, and Tab brings it to what was offered. */
  const followKeys = (event: KeyboardEvent) => {
    if (open?.kind !== 'bar' || !event.isTrusted) return;
    if (event.key === 'Escape') close();
    const { host } = box.getRootNode() as ShadowRoot;
    const first = box.querySelector('button');
    if (event.key !== 'Tab' || event.shiftKey || event.target === host) return;
    event.preventDefault();
    first?.focus();
  };
  document.addEventListener('keydown', followKeys, { capture: true, signal });
  document.addEventListener(
    'selectionchange',
    () => {
      if (open?.kind === 'bar' && document.getSelection()?.isCollapsed) close();
    },
    { signal },
  );
  observePage(document, () => void look(), signal);
  onSchemeChange(document, repaint, signal);
  signal.addEventListener('abort', close);
  refresh();

  return {
    refresh,
    offer: () => void look().then(offer),
    async highlightSelection() {
      await look();
      const words = selected();
      if (!words) return;
      if (words.quote.exact.length > HIGHLIGHT_LIMITS.quote) offer();
      else await keep(words, lastColour);
    },
    async reveal(id) {
      await asked;
      const range = anchors.ranges.get(id);
      if (range === undefined) return;
      scrollTo(range);
      paint.standOut(range, pageScheme(document));
    },
    async here() {
      await asked;
      const place = page.place();
      return {
        found: [...anchors.ranges.keys()],
        lost: highlights
          .filter(
            ({ id, madeOn }) =>
              !anchors.ranges.has(id) &&
              madeOn.site === place?.site &&
              madeOn.kind === place.kind,
          )
          .map(({ id }) => id),
      };
    },
  };
}

/** What a press on is meant for, whatever is painted there. */
const PRESSED =
  'a[href],button,input,select,textarea,summary,label,cognate-highlighter,cognate-badges';

/** Brings a range to the middle of the window. */
function scrollTo(range: Range): void {
  const { startContainer } = range;
  const element =
    startContainer instanceof Element
      ? startContainer
      : startContainer.parentElement;
  // Into boxes that scroll by themselves, and then to the line.
  element?.scrollIntoView({ block: 'center' });
  const { top, height } = range.getBoundingClientRect();
  const view = element?.ownerDocument.defaultView;
  if (view) view.scrollBy({ top: top + height / 2 - view.innerHeight / 2 });
}
