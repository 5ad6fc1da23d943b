import type { PaperId } from '../papers/paper';
import type { ListId } from '../papers/reading';

/** Which papers go out. */
export type Selection =
  /** All that were ever seen. */
  | { kind: 'everything' }
  /** Those in any list. */
  | { kind: 'saved' }
  | { kind: 'list'; list: ListId }
  /** Those that bear a tag; `tag` as \`tagKey\` makes it. */
  | { kind: 'tag'; tag: string }
  /** The best of what a query finds. */
  | { kind: 'search'; query: string }
  /** These, in this order. */
  | { kind: 'papers'; papers: readonly PaperId[] };
