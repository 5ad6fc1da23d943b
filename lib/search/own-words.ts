import { namesHeld } from '../library/answers/lists-of-paper';
import type { PaperId } from '../papers/paper';
import type { ListItem, Note, ReadingList } from '../papers/reading';
import type { PaperTag } from '../papers/tag';
import type { Database } from '../store/open';

/** What makes papers the reader's own: lists, notes, tags. */
export interface OwnWords {
  /** Papers in lists, with notes or with tags. */
  papers: readonly PaperId[];
  /** Names of the lists that a paper is in; a deleted list has none. */
  lists: ReadonlyMap<PaperId, readonly string[]>;
  notes: ReadonlyMap<PaperId, string>;
  tags: ReadonlyMap<PaperId, readonly string[]>;
  /** Differs whenever any of it does. */
  state: string;
}

/** Reads it whole: keys and short texts, and no paper. */
export async function readOwnWords(db: Database): Promise<OwnWords> {
  const transaction = db.transaction(['items', 'notes', 'lists', 'tags']);
  const [items, notes, lists, tags] = await Promise.all([
    transaction.objectStore('items').getAllKeys(),
    transaction.objectStore('notes').getAll(),
    transaction.objectStore('lists').getAll(),
    transaction.objectStore('tags').getAll(),
  ]);
  const texts = new Map(notes.map(({ paper, text }) => [paper, text]));
  const held = namesHeld(items, lists);
  const tagged = new Map<PaperId, string[]>();
  for (const [paper, borne] of Map.groupBy(tags, (tag) => tag.paper))
    tagged.set(
      paper,
      borne.map(({ name }) => name),
    );
  return {
    papers: [...new Set([...held.keys(), ...texts.keys(), ...tagged.keys()])],
    lists: held,
    notes: texts,
    tags: tagged,
    state: stateOf(items, notes, lists, tags),
  };
}

type ItemKey = [ListItem['list'], PaperId];

function stateOf(
  items: readonly ItemKey[],
  notes: readonly Note[],
  lists: readonly ReadingList[],
  tags: readonly PaperTag[],
): string {
  return JSON.stringify([
    items,
    notes.map(({ paper, updatedAt }) => [paper, updatedAt]),
    lists.map(({ id, name, deletedAt }) => [id, name, deletedAt]),
    tags.map(({ paper, name }) => [paper, name]),
  ]);
}
