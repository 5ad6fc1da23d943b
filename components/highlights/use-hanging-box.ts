import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** Distance to the text, and to the window's edges. CSS pixels. */
const GAP = 8;
const EDGE = 8;

/**
 * A popover that hangs over a page beside some text: above its first line or below its
 * last one, as far as there is room, and there while the page scrolls. Out of the window
 * it goes with its text, unless the reader is in it.
 */
export function useHangingBox(
  range: Range,
  side: 'above' | 'below',
): RefObject<HTMLDivElement | null> {
  const box = useRef<HTMLDivElement | null>(null);
  useLayoutEffect(() => {
    const place = () => {
      if (box.current) placeBox(box.current, range, side);
    };
    box.current?.showPopover();
    place();
    const watched = box.current && new ResizeObserver(place);
    if (box.current) watched?.observe(box.current);
    const options = { capture: true, passive: true };
    addEventListener('scroll', place, options);
    addEventListener('resize', place, options);
    return () => {
      watched?.disconnect();
      removeEventListener('scroll', place, options);
      removeEventListener('resize', place, options);
    };
  }, [range]);
  return box;
}

function placeBox(box: HTMLElement, range: Range, side: 'above' | 'below') {
  const { clientWidth, clientHeight } = document.documentElement;
  const lines = [...range.getClientRects()].filter(({ width }) => width > 0);
  const [first, last] = [lines[0], lines.at(-1)];
  if (!first || !last) return;
  const { offsetWidth: width, offsetHeight: height } = box;
  const above = first.top - GAP - height;
  const below = last.bottom + GAP;
  const isAbove =
    side === 'above'
      ? above >= EDGE || below + height > clientHeight - EDGE
      : below + height > clientHeight - EDGE && above >= EDGE;
  const line = isAbove ? first : last;
  const clamp = (at: number, most: number) =>
    Math.max(EDGE, Math.min(at, most - EDGE));
  const isOut = last.bottom < 0 || first.top > clientHeight;
  const top = isAbove ? above : below;
  box.style.top = `${isOut && !box.matches(':focus-within') ? top : clamp(top, clientHeight - height)}px`;
  box.style.left = `${clamp(line.left + line.width / 2 - width / 2, clientWidth - width)}px`;
}
