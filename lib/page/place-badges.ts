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
  const box = boxOf(title).getBoundingClientRect();
  const width = bar.offsetWidth;
  // What shows only near the pointer may stand out a little; it is over nothing then.
  const loud = width - quietWidth(bar);
  const edge = title.ownerDocument.documentElement.clientWidth - MARGIN;
  // Right to left is measured from the other side of the window.
  const end = isRightToLeft
    ? { line: -last.left, box: Math.min(-box.left, -MARGIN), window: -MARGIN }
    : { line: last.right, box: Math.min(box.right, edge), window: edge };
  const start = end.line + GAP;
  const isRoom = start + loud <= end.box && start + width <= end.window;
  const near = isRoom ? start : end.box - width;
  return {
    name: isRoom ? 'after' : 'above',
    x: Math.round((isRightToLeft ? -near - width : near) - origin.left),
    y: Math.round(
      (isRoom ? last.top + last.height / 2 : first.top) - origin.top,
    ),
  };
}

function quietWidth(bar: HTMLElement): number {
  const quiet = bar.querySelectorAll<HTMLElement>('[data-quiet]');
  return [...quiet].reduce((sum, it) => sum + it.offsetWidth, 0);
}

/** Boxes of the title's text, without lines that a line clamp hides; the last one ends it. */
function visibleLines(title: Element, isRightToLeft: boolean): DOMRect[] {
  const range = title.ownerDocument.createRange();
  range.selectNodeContents(title);
  const { bottom } = title.getBoundingClientRect();
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

/** The block a title's lines break in. */
function boxOf(title: Element): Element {
  const isInline = styleOf(title)?.display === 'inline';
  return (isInline && title.parentElement) || title;
}

function styleOf(title: Element): CSSStyleDeclaration | undefined {
  return title.ownerDocument.defaultView?.getComputedStyle(title);
}
