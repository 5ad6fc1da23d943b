/** Distance to the button, and to the window's edges. CSS pixels. */
const GAP = 4;
const EDGE = 8;

/**
 * Puts a shown popover below a button, aligned at its right edge (or at its left: `start`);
 * above if there is more room, and never outside the window. What is too high for both
 * stands at the button's side, if it is aligned at the right edge and has room there.
 * (CSS anchors would do; `position-area` is newer than the oldest Chrome we run in.)
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
  const roomiest = Math.max(below, above);

  popover.style.maxHeight = `${clientHeight - 2 * EDGE}px`;
  const side = sideOf(anchor, popover.offsetWidth, clientWidth);
  if (
    align === 'end' &&
    popover.offsetHeight > roomiest &&
    side !== undefined
  ) {
    const lowest = clientHeight - EDGE - popover.offsetHeight;
    move(popover, side, Math.min(anchor.top, lowest));
    return;
  }

  popover.style.maxHeight = `${roomiest}px`;
  const { offsetWidth, offsetHeight } = popover;
  const isBelow = offsetHeight <= below || below >= above;
  const left = align === 'end' ? anchor.right - offsetWidth : anchor.left;
  const rightmost = Math.max(clientWidth - offsetWidth - EDGE, EDGE);
  move(
    popover,
    Math.min(Math.max(left, EDGE), rightmost),
    isBelow ? anchor.bottom + GAP : anchor.top - GAP - offsetHeight,
  );
}

/** The left edge of what stands at a button's left side, else at its right one. */
function sideOf(
  anchor: DOMRect,
  width: number,
  windowWidth: number,
): number | undefined {
  const [left, right] = [anchor.left - GAP - width, anchor.right + GAP];
  if (left >= EDGE) return left;
  return right + width <= windowWidth - EDGE ? right : undefined;
}

function move(popover: HTMLElement, left: number, top: number): void {
  popover.style.left = `${left}px`;
  popover.style.top = `${Math.max(top, EDGE)}px`;
}
