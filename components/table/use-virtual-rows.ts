import {
  observeWindowOffset,
  observeWindowRect,
  Virtualizer,
  windowScroll,
  type VirtualItem,
  type VirtualizerOptions,
} from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useLayoutEffect, useReducer, useRef } from 'preact/hooks';

/** Rows drawn beyond the window on each side, so that scrolling shows them ready. */
const AHEAD = 12;

/** Of so many rows of one height, in CSS pixels, those that the window shows. */
export function useVirtualRows(
  count: number,
  height: number,
  box: RefObject<HTMLElement | null>,
): { items: VirtualItem[]; total: number; reveal: (index: number) => void } {
  const [, redraw] = useReducer<number, void>((round) => round + 1, 0);
  const options: VirtualizerOptions<Window, Element> = {
    count,
    estimateSize: () => height,
    overscan: AHEAD,
    scrollMargin: offsetOf(box.current),
    initialRect: { width: innerWidth, height: innerHeight },
    scrollPaddingStart: 120,
    scrollPaddingEnd: 24,
    getScrollElement: () => window,
    observeElementRect: observeWindowRect,
    observeElementOffset: observeWindowOffset,
    scrollToFn: windowScroll,
    onChange: () => redraw(),
  };
  const kept = useRef<Virtualizer<Window, Element>>(undefined);
  const virtualizer = (kept.current ??= new Virtualizer(options));
  virtualizer.setOptions(options);
  useLayoutEffect(() => virtualizer._didMount(), []);
  useLayoutEffect(() => virtualizer._willUpdate());
  // What stands above the rows is known once they are there.
  useLayoutEffect(() => redraw(), [count === 0]);

  return {
    items: virtualizer.getVirtualItems(),
    total: virtualizer.getTotalSize(),
    reveal: (index) => virtualizer.scrollToIndex(index, { align: 'auto' }),
  };
}

function offsetOf(element: HTMLElement | null): number {
  return element ? element.getBoundingClientRect().top + window.scrollY : 0;
}
