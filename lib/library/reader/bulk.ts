import { nextOrder } from '../../papers/next-order';
import type { PaperId } from '../../papers/paper';
import type { ListId, ListItem } from '../../papers/reading';
import { tagKey, tagName, type PaperTag } from '../../papers/tag';
import { deleteMany } from '../../store/delete-many';
import type { Database } from '../../store/open';
import { PAPER_STORES, papersAmong } from '../../store/papers';
import { raw } from '../../store/read-many';
import { ofList } from './lists';
import { mustHaveList } from './must-have-list';
import { throwAway } from './throw-away';

/**
 * Puts papers at the end of a list, all or none; returns those that were not in it.
 * @throws NoSuchList where the list is not there, or deleted
 */
export async function addItems(
  db: Database,
  list: ListId,
  papers: readonly PaperId[],
  now: number,
): Promise<ListItem[]> {
  const transaction = db.transaction(
    ['items', 'lists', ...PAPER_STORES],
    'readwrite',
  );
  const items = transaction.objectStore('items');
  await mustHaveList(transaction.objectStore('lists'), list);
  const there = await items.getAll(ofList(list));
  const held = new Set(there.map(({ paper }) => paper));
  const first = nextOrder(there);
  const known = await papersAmong(transaction, papers);
  const added = [...new Set(papers)]
    .filter((paper) => known.has(paper) && !held.has(paper))
    .map((paper, i) => ({ list, paper, order: first + i, addedAt: now }));
  for (const item of added) raw(items).add(item);
  await transaction.done;
  return added;
}

/** Takes papers out of a list or, without one, out of all that are not deleted; returns what was there. */
export async function removeItems(
  db: Database,
  papers: readonly PaperId[],
  list: ListId | undefined,
  now: number,
): Promise<ListItem[]> {
  const transaction = db.transaction(['items', 'lists', 'trash'], 'readwrite');
  const store = transaction.objectStore('items');
  const meant = new Set(papers);
  const held = await store.getAll(list === undefined ? null : ofList(list));
  // A deleted list comes back as it was.
  const deleted = new Set<ListId>();
  if (list === undefined)
    for (const { id, deletedAt } of await transaction
      .objectStore('lists')
      .getAll())
      if (deletedAt !== undefined) deleted.add(id);
  const removed = held.filter(
    (item) => meant.has(item.paper) && !deleted.has(item.list),
  );
  deleteMany(
    store,
    removed.map((item): [ListId, PaperId] => [item.list, item.paper]),
  );
  const trash = transaction.objectStore('trash');
  await throwAway(trash, { kind: 'items', items: removed }, now);
  await transaction.done;
  return removed;
}

/** Puts items back where they were, and takes out what a move put elsewhere instead. */
export async function restoreItems(
  db: Database,
  items: readonly ListItem[],
  insteadOf: readonly ListItem[] = [],
): Promise<void> {
  const { store, done } = db.transaction('items', 'readwrite');
  for (const { list, paper, addedAt } of insteadOf) {
    // Put there anew since then, it is another.
    const there = await store.get([list, paper]);
    if (there?.addedAt === addedAt) await store.delete([list, paper]);
  }
  for (const item of items) raw(store).put(item);
  await done;
}

/** Puts a tag on papers; returns it for those that did not bear it. */
export async function addTags(
  db: Database,
  papers: readonly PaperId[],
  name: string,
  now: number,
): Promise<PaperTag[]> {
  const transaction = db.transaction(['tags', ...PAPER_STORES], 'readwrite');
  const tags = transaction.objectStore('tags');
  const tag = tagKey(name);
  const known = await tags.index('byTag').getAll(tag);
  const borne = new Set(known.map(({ paper }) => paper));
  const shown = known[0]?.name ?? tagName(name);
  const there = await papersAmong(transaction, papers);
  const added = [...new Set(papers)]
    .filter((paper) => there.has(paper) && !borne.has(paper))
    .map((paper) => ({ paper, tag, name: shown, addedAt: now }));
  for (const it of added) raw(tags).add(it);
  await transaction.done;
  return added;
}
