import type { ListId } from '../../papers/reading';

/** Which papers a table shows. */
export type Scope =
  /** In any reading list. */
  | { kind: 'saved' }
  /** All that ever were met. */
  | { kind: 'seen' }
  | { kind: 'list'; list: ListId }
  | { kind: 'tag'; tag: string };

/**
 * What papers can be sorted by. `order` is the reader's own, of a list; `added` is when
 * a paper came into the scope.
 */
const SORT_KEYS = [
  'order',
  'added',
  'title',
  'authors',
  'year',
  'state',
] as const;
export type SortKey = (typeof SORT_KEYS)[number];

export interface Sort {
  by: SortKey;
  descending: boolean;
}

/** What a scope can be sorted by: all that was seen is too much to read for it, and has indexes instead. */
export function sortKeysOf({ kind }: Scope): readonly SortKey[] {
  if (kind === 'seen') return ['added', 'title', 'year'];
  return SORT_KEYS.filter((key) => key !== 'order' || kind === 'list');
}

/** How a scope is sorted until the reader says otherwise. */
export function firstSortOf({ kind }: Scope): Sort {
  return kind === 'list'
    ? { by: 'order', descending: false }
    : { by: 'added', descending: true };
}
