import { useRef } from 'preact/hooks';
import type { TableRow } from '../../lib/library/answers/table-rows';
import type { Column, ColumnId } from './columns';

/**
 * The columns that some row met so far has something for: a feed of titles and abstracts
 * leaves half of them blank. What has come stays; before any row is read, all are there.
 */
export function useFilledColumns(
  columns: readonly Column[],
  rows: readonly TableRow[],
): readonly Column[] {
  const filled = useRef(new Set<ColumnId>()).current;
  const isRead = useRef(false);
  if (rows.length > 0) isRead.current = true;
  for (const { id, has } of columns)
    if (has !== undefined && !filled.has(id) && rows.some(has)) filled.add(id);
  return isRead.current
    ? columns.filter(({ id, has }) => has === undefined || filled.has(id))
    : columns;
}
