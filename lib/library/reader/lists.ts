import { nextOrder } from '../../papers/next-order';
import type { PaperId } from '../../papers/paper';
import type { ListId, ListItem, ReadingList } from '../../papers/reading';
import type { Database } from '../../store/open';
import { mustHave, PAPER_STORES } from '../../store/papers';
import { listNamed, newList } from './list-named';
import { mustHaveList, NoSuchList } from './must-have-list';
import { throwAway } from './throw-away';

/** The reader's lists in their order, without deleted ones. */
export async function readLists(db: Database): Promise<ReadingList[]> {
  const lists = await db.getAll('lists');
  return lists
    .filter(({ deletedAt }) => deletedAt === undefined)
    .toSorted((a, b) => a.order - b.order);
}

/** Makes a list at the end; one of that name (as `listKey` has it) is returned as it is. */
export async function createList(
  db: Database,
  name: string,
  now: number,
): Promise<ReadingList> {
  const { store, done } = db.transaction('lists', 'readwrite');
  const lists = await store.getAll();
  const wanted = name.trim();
  const same = listNamed(lists, wanted);
  if (same) return same;
  const list = newList(lists, wanted, now);
  await store.add(list);
  await done;
  return list;
}

/** Changes a list's own fields; rejects with a clear message where it is gone. */
export async function updateList(
  db: Database,
  id: ListId,
  change: (list: ReadingList) => ReadingList,
): Promise<void> {
  const { store, done } = db.transaction('lists', 'readwrite');
  const list = await store.get(id);
  if (list === undefined) throw new NoSuchList(id);
  await store.put(change(list));
  await done;
}

/** Moves a list to a position among the visible ones, from 0. */
export async function moveList(
  db: Database,
  id: ListId,
  to: number,
): Promise<void> {
  const { store, done } = db.transaction('lists', 'readwrite');
  const lists = (await store.getAll())
    .filter(({ deletedAt }) => deletedAt === undefined)
    .toSorted((a, b) => a.order - b.order);
  for (const [order, list] of moved(
    lists,
    (list) => list.id === id,
    to,
  ).entries())
    if (list.order !== order) await store.put({ ...list, order });
  await done;
}

/**
 * Puts a paper at the end of a list; where it is already, nothing changes.
 * @throws NoSuchList where the list is not there, or deleted
 */
export async function addItem(
  db: Database,
  list: ListId,
  paper: PaperId,
  now: number,
): Promise<ListItem> {
  const transaction = db.transaction(
    ['items', 'lists', ...PAPER_STORES],
    'readwrite',
  );
  const items = transaction.objectStore('items');
  await mustHaveList(transaction.objectStore('lists'), list);
  const before = await items.get([list, paper]);
  if (before) return before;
  await mustHave(transaction, paper);
  const others = await items.getAll(ofList(list));
  const item: ListItem = {
    list,
    paper,
    order: nextOrder(others),
    addedAt: now,
  };
  await items.add(item);
  await transaction.done;
  return item;
}

/** Takes a paper out of a list and returns what was there, for `restoreItem`. */
export async function removeItem(
  db: Database,
  list: ListId,
  paper: PaperId,
  now: number,
): Promise<ListItem | undefined> {
  const transaction = db.transaction(['items', 'trash'], 'readwrite');
  const items = transaction.objectStore('items');
  const item = await items.get([list, paper]);
  if (item) {
    await items.delete([list, paper]);
    const trash = transaction.objectStore('trash');
    await throwAway(trash, { kind: 'items', items: [item] }, now);
  }
  await transaction.done;
  return item;
}

/** All items of a list: its id followed by any paper. */
export function ofList(list: ListId): IDBKeyRange {
  return IDBKeyRange.bound([list], [list, []]);
}

/** All in their order, but for those that now begin at position `to` of the others. */
export function moved<Item>(
  all: readonly Item[],
  isIt: (item: Item) => boolean,
  to: number,
): Item[] {
  const rest = all.filter((item) => !isIt(item));
  return [...rest.slice(0, to), ...all.filter(isIt), ...rest.slice(to)];
}
