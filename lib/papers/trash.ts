import type { Highlight } from './highlight';
import type { ListItem, Note } from './reading';
import type { SavedSearch } from './saved-search';
import type { PaperTag } from './tag';

/** What a reader took away, kept so that it can come back. */
export type Trash = {
  /** Our own number; absent before it is stored. */
  id?: number;
  /** When, in milliseconds since the epoch. */
  at: number;
} & TrashContent;

export type TrashContent =
  /** Papers taken out of lists. */
  | { kind: 'items'; items: ListItem[] }
  /** Tags taken off papers. */
  | { kind: 'tags'; tags: PaperTag[] }
  /** A note that was emptied, or of which little was left. */
  | { kind: 'note'; note: Note }
  /** A saved search that was deleted. */
  | { kind: 'search'; search: SavedSearch }
  /** A highlight that was removed, or whose comment was, as it was before. */
  | { kind: 'highlight'; highlight: Highlight };

/** How long trash is kept, in milliseconds: 30 days. */
export const TRASH_TIME = 30 * 24 * 3_600_000;
