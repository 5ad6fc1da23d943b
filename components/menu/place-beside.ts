/** Distance to the button, and to the window's edges. CSS pixels. */
const GAP = 4;
const EDGE = 8;

/**
 * Puts a shown popover below a button, aligned at its right edge (or at its left: `start`);
 * above where there is more room, and never outside the window. (CSS anchors would do; `position-area` is newer
 * than the oldest Chrome we run in.)
 */
export function placeBeside(
  button: HTMLElement,
  popover: HTMLElement,
  align: 'start' | 'end' = 'end',
): void {
  const { clientWidth, clientHeight } = document.documentElement;
  const anchor = button.getBoundingClientRect();
  const below = clientHeight - anchor.bottom - GAP - EDGE;
  const above = anchor.top - GAP - EDGE;
  popover.style.maxHeight = `${Math.max(below, above)}px`;

  const { offsetWidth, offsetHeight } = popover;
  const isBelow = offsetHeight <= below || below >= above;
  const top = isBelow ? anchor.bottom + GAP : anchor.top - GAP - offsetHeight;
  const left = Math.min(
    Math.max(align === 'end' ? anchor.right - offsetWidth : anchor.left, EDGE),
    Math.max(clientWidth - offsetWidth - EDGE, EDGE),
  );
  popover.style.top = `${Math.max(top, EDGE)}px`;
  popover.style.left = `${left}px`;
}
