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
 * Puts each bar after its title's last word; where the line has no room left, at the
 * right above the title. Bars lie over the page, so nothing moves. All is measured
 * before anything is written: one layout for any number of titles.
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
  const lines = visibleLines(title);
  const first = lines[0];
  const last = lines.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const origin = host.getBoundingClientRect();
  const width = bar.offsetWidth;
  // What shows only near the pointer may stand out a little; it is over nothing then.
  const loud = width - quietWidth(bar);
  const edge = title.ownerDocument.documentElement.clientWidth - MARGIN;
  const right = Math.min(boxOf(title).getBoundingClientRect().right, edge);
  if (last.right + GAP + loud <= right && last.right + GAP + width <= edge)
    return {
      name: 'after',
      x: Math.round(last.right + GAP - origin.left),
      y: Math.round(last.top + last.height / 2 - origin.top),
    };
  return {
    name: 'above',
    x: Math.round(right - width - origin.left),
    y: Math.round(first.top - origin.top),
  };
}

function quietWidth(bar: HTMLElement): number {
  const quiet = bar.querySelectorAll<HTMLElement>('[data-quiet]');
  return [...quiet].reduce((sum, it) => sum + it.offsetWidth, 0);
}

/** Boxes of the title's text, without lines that a line clamp hides. */
function visibleLines(title: Element): DOMRect[] {
  const range = title.ownerDocument.createRange();
  range.selectNodeContents(title);
  const { bottom } = title.getBoundingClientRect();
  const lines = [...range.getClientRects()].filter(
    (line) => line.width > 0 && line.bottom <= bottom + line.height / 2,
  );
  const lowest = Math.max(...lines.map((line) => line.bottom));
  // Formulas and links have boxes of their own: the rightmost on the lowest line is the end.
  const lastLine = lines
    .filter((line) => line.bottom > lowest - line.height / 2)
    .toSorted((a, b) => a.right - b.right);
  return lines.length === 0 ? [] : [...lines.slice(0, 1), ...lastLine];
}

/** The block a title's lines break in. */
function boxOf(title: Element): Element {
  const view = title.ownerDocument.defaultView;
  const isInline = view?.getComputedStyle(title).display === 'inline';
  return (isInline && title.parentElement) || title;
}
