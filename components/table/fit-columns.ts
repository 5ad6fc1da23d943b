import type { Column } from './columns';

/** What a title needs to be told by, in CSS pixels. */
const LEAST_TITLE = 240;
/** The box to choose a row by, and the edges. */
const AROUND = 72;
/** Between two columns; the style sheet has the same. */
const GAP = 12;

/** The columns that a table of this width, in CSS pixels, has room for: the last ones go first. */
export function fitColumns(
  columns: readonly Column[],
  width: number,
): readonly Column[] {
  let left = width - AROUND - LEAST_TITLE;
  const isWide = columns.findIndex(({ least }) => {
    left -= least + GAP;
    return left < 0;
  });
  return isWide === -1 ? columns : columns.slice(0, isWide);
}
