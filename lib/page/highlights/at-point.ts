/**
 * Of some ranges the shortest that has a point of the window inside one of its lines.
 * By boxes, not by the caret's place: a press beside a line is nearest to a word of it,
 * and is not on it.
 */
export function rangeAt(
  ranges: Iterable<readonly [id: string, range: Range]>,
  { clientX, clientY }: Pick<MouseEvent, 'clientX' | 'clientY'>,
): string | undefined {
  const hit = [...ranges].filter(([, range]) =>
    [...range.getClientRects()].some(
      ({ left, right, top, bottom }) =>
        clientX >= left &&
        clientX <= right &&
        clientY >= top &&
        clientY <= bottom,
    ),
  );
  const length = (range: Range) => range.toString().length;
  return hit.toSorted(([, a], [, b]) => length(a) - length(b))[0]?.[0];
}
