/** Room between a title's last word and its badges, in CSS pixels. */
const GAP = 8;
/** Room kept to the edge of the window. */
const MARGIN = 8;

/** A title, its host (which has no size) and the bar of badges in the host's root. */
export interface Placed {
  title: Element;
  host: HTMLElement;
  bar: HTMLElement;
}

/**
 * Puts each bar after its title's last word; where the line has no room left, above the
 * title at the side where lines end: right, or left where the title is written from the
 * right. Bars lie over the page, so nothing moves. All is measured before anything is
 * written: one layout for any number of titles.
 */
export function placeBadges(all: readonly Placed[]): void {
  const spots = all.map(measure);
  for (const [i, { bar }] of all.entries()) {
    const spot = spots[i];
    if (spot === undefined) continue;
    bar.style.setProperty('--x', `${spot.x}px`);
    bar.style.setProperty('--y', `${spot.y}px`);
    bar.dataset['spot'] = spot.name;
  }
}

/** Takes a bar from its place, which a narrower window may no longer have: it would widen the page. */
export function forgetPlace({ bar }: Placed): void {
  delete bar.dataset['spot'];
}

interface Spot {
  /** `after` the last word, centred on its line; `above` the first line, by its bottom edge. */
  name: 'after' | 'above';
  /** From the host's own corner, in CSS pixels. */
  x: number;
  y: number;
}

function measure({ title, host, bar }: Placed): Spot | undefined {
  const isRightToLeft = styleOf(title)?.direction === 'rtl';
  const lines = visibleLines(title, isRightToLeft);
  const first = lines[0];
  const last = lines.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const origin = host.getBoundingClientRect();
  const width = bar.offsetWidth;
  // What shows only near the pointer may stand out a little; it is over nothing then.
  const loud = width - quietWidth(bar);
  // Right to left is measured from the other side of the window.
  const along = ({ left, right }: DOMRect): Extent =>
    isRightToLeft ? { start: -right, end: -left } : { start: left, end: right };
  const { clientWidth } = title.ownerDocument.documentElement;
  const edge = isRightToLeft ? -MARGIN : clientWidth - MARGIN;
  const end = Math.min(roomAfter(title, last, along), edge);
  const start = endOfLine(title, last, along) + GAP;
  const isRoom = start + loud <= end && start + width <= edge;
  const near = isRoom ? start : end - width;
  return {
    name: isRoom ? 'after' : 'above',
    x: Math.round((isRightToLeft ? -near - width : near) - origin.left),
    y: Math.round(
      (isRoom ? last.top + last.height / 2 : first.top) - origin.top,
    ),
  };
}

/** Where something begins and ends in the direction of the title's lines. */
interface Extent {
  start: number;
  end: number;
}
type Along = (box: DOMRect) => Extent;

/** Where a title's last line ends; or its box, where that cuts the line off. */
function endOfLine(title: Element, line: DOMRect, along: Along): number {
  const { end } = along(line);
  const isCut = styleOf(title)?.overflowX !== 'visible';
  return isCut ? Math.min(end, along(boxOf(title)).end) : end;
}

/**
 * How far the line goes on after a title: to the end of the first box around it that is
 * not just as wide as the title, or to what stands beside it before that.
 */
function roomAfter(title: Element, line: DOMRect, along: Along): number {
  const { end } = along(line);
  let limit = Infinity;
  let element = title;
  while (isFitted(element) && element.parentElement) {
    const beside = boxBeside(element);
    if (beside && beside.top < line.bottom && beside.bottom > line.top) {
      const { start } = along(beside);
      if (start >= end) limit = Math.min(limit, start - GAP);
    }
    element = element.parentElement;
  }
  return Math.min(limit, along(boxOf(element)).end);
}

/** Whether an element is as wide as what is in it: text among text, or one of a row. */
function isFitted(element: Element): boolean {
  const row = element.parentElement && styleOf(element.parentElement);
  return (
    styleOf(element)?.display.startsWith('inline') === true ||
    (row?.display.endsWith('flex') === true &&
      row.flexDirection.startsWith('row'))
  );
}

/** The box of what follows an element, leaving out what has none (our hosts). */
function boxBeside(element: Element): DOMRect | undefined {
  for (
    let next = element.nextElementSibling;
    next !== null;
    next = next.nextElementSibling
  ) {
    const box = boxOf(next);
    if (box.width > 0) return box;
  }
  return undefined;
}

function quietWidth(bar: HTMLElement): number {
  const quiet = bar.querySelectorAll<HTMLElement>('[data-quiet]');
  return [...quiet].reduce((sum, it) => sum + it.offsetWidth, 0);
}

/** Boxes of the title's text, without lines that a line clamp hides; the last one ends it. */
function visibleLines(title: Element, isRightToLeft: boolean): DOMRect[] {
  const range = title.ownerDocument.createRange();
  range.selectNodeContents(title);
  const { bottom } = boxOf(title);
  const lines = [...range.getClientRects()].filter(
    (line) => line.width > 0 && line.bottom <= bottom + line.height / 2,
  );
  const lowest = Math.max(...lines.map((line) => line.bottom));
  // Formulas and links have boxes of their own: the outermost on the lowest line is the end.
  const lastLine = lines
    .filter((line) => line.bottom > lowest - line.height / 2)
    .toSorted((a, b) => (isRightToLeft ? b.left - a.left : a.right - b.right));
  return lines.length === 0 ? [] : [...lines.slice(0, 1), ...lastLine];
}

function boxOf(element: Element): DOMRect {
  return element.getBoundingClientRect();
}

function styleOf(element: Element): CSSStyleDeclaration | undefined {
  return element.ownerDocument.defaultView?.getComputedStyle(element);
}
