import type { TextPosition } from '../papers/highlight';
import { collectStretches, type Stretch } from './stretches';

/** An article's text, and the way back to where it stands in the document. */
export interface PageText {
  /** White space folded; formulas as the TeX they were made from. */
  text: string;
  /** The range of a position; undefined where the text has no such place. */
  rangeOf(position: TextPosition): Range | undefined;
  /** The position of a range, as far as it is within the text; undefined where none of it is. */
  positionOf(range: Range): TextPosition | undefined;
}

/** Reads the text of an article as it is now. Changes nothing. */
export function readPageText(root: Element): PageText {
  const { text, stretches, byNode } = collectStretches(root);
  const document = root.ownerDocument;

  return {
    text,
    rangeOf({ start, end }) {
      const first = stretches[firstWhere(stretches, (it) => endOf(it) > start)];
      const last = stretches[firstWhere(stretches, (it) => it.at >= end) - 1];
      if (!first || !last || first.at >= end || endOf(last) <= start)
        return undefined;
      const range = document.createRange();
      first.setStart(range, Math.max(start - first.at, 0));
      last.setEnd(range, Math.min(end, endOf(last)) - last.at);
      return range;
    },
    positionOf(range) {
      const start = offsetOf(range.startContainer, range.startOffset, 'start');
      const end = offsetOf(range.endContainer, range.endOffset, 'end');
      return start < end ? { start, end } : undefined;
    },
  };

  function offsetOf(
    container: Node,
    offset: number,
    side: 'start' | 'end',
  ): number {
    for (
      let node: Node | null = container;
      node !== null && node !== root;
      node = node.parentNode
    ) {
      const stretch = byNode.get(node);
      if (stretch) return stretch.at + stretch.lengthBefore(offset, side);
    }
    const point = document.createRange();
    point.setStart(container, offset);
    point.collapse(true);
    const next = firstWhere(
      stretches,
      ({ node }) => point.comparePoint(node, 0) >= 0,
    );
    const after = stretches[next];
    const before = stretches[next - 1];
    if (side === 'start') return after?.at ?? text.length;
    return before ? endOf(before) : 0;
  }
}

function endOf({ at, length }: Stretch): number {
  return at + length;
}

/** Number of the first of which it is true, as of all that follow; their count where of none. */
function firstWhere(
  stretches: readonly Stretch[],
  isTrue: (stretch: Stretch) => boolean,
): number {
  let [from, to] = [0, stretches.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    const stretch = stretches[middle];
    if (stretch && isTrue(stretch)) to = middle;
    else from = middle + 1;
  }
  return from;
}
