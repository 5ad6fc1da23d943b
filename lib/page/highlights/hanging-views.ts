import type { Highlight, HighlightColour } from '../../papers/highlight';
import { pageScheme } from '../page-scheme';
import { rangeAt } from './at-point';
import type { HighlightedPage } from './highlighter';
import { goOnFrom } from './go-on-from';
import { createHighlighterHost } from './highlighter-host';
import type { SelectedWords } from './make-highlight';
import type { DrawHighlighter, HighlighterView } from './view';

/** What a press on is meant for, whatever is painted there. */
const PRESSED =
  'a[href],button,input,select,textarea,summary,label,cognate-highlighter,cognate-badges';

/** What hangs over a page: colours for what is selected, or the card of a highlight that was pressed. */
export interface HangingViews {
  offer(words: SelectedWords): void;
  /** Takes down what was offered, for it is done. */
  done(): void;
}

/** Opens and closes what hangs over a page, one at a time, until the signal aborts. */
export function createHangingViews(
  page: HighlightedPage,
  {
    css,
    draw,
    painted,
    keep,
  }: {
    css: string;
    draw: DrawHighlighter;
    /** What is on the page now. */
    painted: () => readonly (readonly [highlight: Highlight, range: Range])[];
    keep: (words: SelectedWords, colour: HighlightColour) => Promise<void>;
  },
  signal: AbortSignal,
): HangingViews {
  const { document, calls } = page;
  const box = createHighlighterHost(document, css, page.isOpen, signal);
  const root = box.getRootNode() as ShadowRoot;
  const { host } = root;
  let open: HighlighterView | undefined;
  const show = (view: HighlighterView | undefined) => {
    const left = open && 'range' in open ? open.range : undefined;
    const hasFocus = document.activeElement === host;
    open = view;
    if (view) box.style.colorScheme = pageScheme(document);
    draw(box, view);
    // Who read on by keyboard goes on reading there.
    if (left && hasFocus && document.activeElement !== host) goOnFrom(left);
  };
  const close = () => {
    if (open) show(undefined);
  };

  const openCard = (highlight: Highlight, range: Range) => {
    const { id, paper } = highlight;
    // As it was at the end, with what was written in this card.
    let removed: Highlight | undefined;
    show({
      kind: 'card',
      range,
      highlight,
      wake: () => calls.wake(),
      recolour: (colour) => calls.changeHighlight({ paper, id, colour }),
      comment: ({ text: comment, ...made }) =>
        calls.changeHighlight({ paper, id, comment, ...made }),
      async remove() {
        removed = await calls.removeHighlight({ paper, id });
      },
      async restore() {
        if (removed) await calls.restoreHighlight({ highlight: removed });
      },
      close,
    });
  };
  const press = (event: MouseEvent) => {
    const { target, button, isTrusted, defaultPrevented } = event;
    if (!isTrusted || button !== 0 || defaultPrevented) return;
    // Links and controls are the page's own; ours have their own root.
    if (!(target instanceof Element) || target.closest(PRESSED)) return;
    if (document.getSelection()?.isCollapsed === false) return;
    const all = painted();
    const id = rangeAt(
      all.map(([highlight, range]) => [highlight.id, range]),
      event,
    );
    const pressed = all.find(([highlight]) => highlight.id === id);
    if (pressed) openCard(...pressed);
  };
  /** Whether Tab is about to leave what is open, which stands at the end of the page. */
  const isLeaving = ({ target, key, shiftKey }: KeyboardEvent) => {
    if (target !== host || key !== 'Tab') return false;
    const controls = [...box.querySelectorAll('button,textarea')];
    return root.activeElement === controls.at(shiftKey ? 0 : -1);
  };
  /** The focus stays in the page, and Tab brings it to what was offered. */
  const followKeys = (event: KeyboardEvent) => {
    if (!event.isTrusted) return;
    // It goes on in the text, then, and nothing is left over that.
    if (open && isLeaving(event)) close();
    if (open?.kind !== 'bar') return;
    if (event.key === 'Escape') close();
    const first = box.querySelector('button');
    if (event.key !== 'Tab' || event.shiftKey || event.target === host) return;
    if (first === null) return;
    event.preventDefault();
    first.focus();
  };
  const followSelection = () => {
    if (open?.kind === 'bar' && document.getSelection()?.isCollapsed) close();
  };
  document.addEventListener('click', press, { signal });
  document.addEventListener('keydown', followKeys, { capture: true, signal });
  document.addEventListener('selectionchange', followSelection, { signal });
  signal.addEventListener('abort', close);

  return {
    done: () => show({ kind: 'made' }),
    offer: (words) =>
      show({
        kind: 'bar',
        range: words.range,
        isTooLong: words.isTooLong,
        choose: (colour) => keep(words, colour),
        close,
      }),
  };
}
