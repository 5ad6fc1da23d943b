/** A part of a text that stands in one node: text, or a whole formula. */
export interface Stretch {
  /** Where it begins in the text, and how long it is there. Characters. */
  at: number;
  length: number;
  node: Node;
  text: string;
  /** Begins, or ends, a range so many characters into it. */
  setStart(range: Range, into: number): void;
  setEnd(range: Range, into: number): void;
  /** How much of its text stands before a point in its node. */
  lengthBefore(offset: number, side: 'start' | 'end'): number;
}

/** A text node's own text, its white space folded with what stands before. */
export function textStretch(
  node: Text,
  at: number,
  isAfterSpace: boolean,
): Stretch {
  const fold = (text: string) => {
    const folded = text.replace(/\s+/g, ' ');
    return isAfterSpace ? folded.replace(/^ /, '') : folded;
  };
  const text = fold(node.data);
  /** The first place in the node before which so much of the text stands. */
  const offsetAt = (into: number) => {
    const { data } = node;
    let [from, to] = [0, data.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if (fold(data.slice(0, middle)).length >= into) to = middle;
      else from = middle + 1;
    }
    return from;
  };
  return {
    at,
    length: text.length,
    node,
    text,
    // Before the sign itself, after the white space that was folded into one.
    setStart: (range, into) => range.setStart(node, offsetAt(into + 1) - 1),
    setEnd: (range, into) => range.setEnd(node, offsetAt(into)),
    lengthBefore: (offset) => fold(node.data.slice(0, offset)).length,
  };
}

/** A formula by its source: what is drawn of it is marked as a whole. */
export function formulaStretch(
  element: Element,
  drawn: readonly Element[],
  at: number,
  text: string,
): Stretch {
  const first = drawn[0] ?? element;
  return {
    at,
    length: text.length,
    node: first,
    text,
    setStart: (range) => range.setStartBefore(first),
    setEnd: (range) => range.setEndAfter(element),
    lengthBefore: (_offset, side) => (side === 'start' ? 0 : text.length),
  };
}
