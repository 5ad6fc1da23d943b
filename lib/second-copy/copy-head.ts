/**
 * What is known of a copy. Its text is in pieces, each under a name that says what is in
 * it, so that copies share what they have in common.
 */
export interface CopyHead {
  version: number;
  /** When it was begun, and how long it took; milliseconds. */
  at: number;
  took: number;
  /** When the database was made that it is a copy of; absent where nobody had noted that. */
  made?: number;
  /** Papers in it. */
  papers: number;
  /** Nothing is in it, not even a list. */
  isEmpty: boolean;
  /** The names of its pieces, in order. */
  pieces: readonly string[];
}

/** Another version is left alone, and made anew. */
export const COPY_VERSION = 1;

/** What is kept of copies. */
export interface CopyState {
  current?: CopyHead | undefined;
  /** The last copy of a database that the browser lost. */
  lost?: CopyHead | undefined;
  /** Something was changed since the current copy was begun. */
  isDue: boolean;
  /** When the database that there is was made. */
  made?: number | undefined;
}

/** Whether the current copy is of a database that is not there any more. */
export function isOfAnother({
  current,
  made,
}: Pick<CopyState, 'current' | 'made'>): boolean {
  return (
    current?.made !== undefined && made !== undefined && current.made !== made
  );
}

/**
 * The copy of a database that is not there any more; of two of them, where the browser
 * lost one after the other, that with more papers in it.
 */
export function lostCopy(
  state: Pick<CopyState, 'current' | 'lost' | 'made'>,
): CopyHead | undefined {
  const { current, lost } = state;
  const copies = [isOfAnother(state) ? current : undefined, lost].filter(
    (copy) => copy?.isEmpty === false,
  );
  return copies.toSorted((a, b) => (b?.papers ?? 0) - (a?.papers ?? 0))[0];
}

/** A head as it was stored; undefined for anything else. */
export function readHead(stored: unknown): CopyHead | undefined {
  const head = stored as Partial<CopyHead> | undefined;
  return head?.version === COPY_VERSION &&
    typeof head.at === 'number' &&
    typeof head.took === 'number' &&
    typeof head.papers === 'number' &&
    typeof head.isEmpty === 'boolean' &&
    Array.isArray(head.pieces)
    ? (head as CopyHead)
    : undefined;
}
