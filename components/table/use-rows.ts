import { useEffect, useReducer, useRef } from 'preact/hooks';
import type { Library } from '../../lib/library/library';
import type { TableRow } from '../../lib/library/answers/table-rows';
import type { PaperId } from '../../lib/papers/paper';
import type { ListId } from '../../lib/papers/reading';

/** Rows kept; those out of view longest go first. */
const MOST_KEPT = 2_000;

/**
 * The rows of the papers in view, as far as they were read; the others follow. After a
 * change in the library the rows in view are read again, and meanwhile stay.
 */
export function useRows(
  library: Pick<Library, 'rows' | 'onChange'>,
  inView: readonly PaperId[],
  list?: ListId,
): ReadonlyMap<PaperId, TableRow> {
  const [round, nextRound] = useReducer<number, void>((last) => last + 1, 0);
  const [, redraw] = useReducer<number, void>((last) => last + 1, 0);
  const rows = useRef(new Map<PaperId, TableRow>()).current;
  const readIn = useRef(new Map<PaperId, number>()).current;

  useEffect(() => {
    const ending = new AbortController();
    library.onChange(() => nextRound(), ending.signal);
    return () => ending.abort();
  }, [library]);

  useEffect(() => {
    const wanted = inView.filter((paper) => readIn.get(paper) !== round);
    if (wanted.length === 0) return;
    for (const paper of wanted) readIn.set(paper, round);
    library.rows(wanted, list).then(
      (read) => {
        for (const row of read) {
          // Put last: a map keeps the order in which its keys came.
          rows.delete(row.id);
          rows.set(row.id, row);
        }
        for (const paper of rows.keys()) {
          if (rows.size <= MOST_KEPT) break;
          rows.delete(paper);
          readIn.delete(paper);
        }
        redraw();
      },
      () => {
        // Asked again when the view moves or the library changes.
        for (const paper of wanted) readIn.delete(paper);
      },
    );
  }, [inView.join(), round]);

  return rows;
}
