import { nextOrder } from '../../papers/next-order';
import type { SavedSearch } from '../../papers/saved-search';
import type { Database } from '../../store/open';
import { throwAway } from './throw-away';

/** Every saved search in the reader's order. */
export async function readSearches(db: Database): Promise<SavedSearch[]> {
  const searches = await db.getAll('searches');
  return searches.toSorted((a, b) => a.order - b.order);
}

/** Keeps a query at the end; one that is kept already is returned as it is. */
export async function saveSearch(
  db: Database,
  { query, name }: Pick<SavedSearch, 'query' | 'name'>,
  now: number,
): Promise<SavedSearch> {
  const { store, done } = db.transaction('searches', 'readwrite');
  const all = await store.getAll();
  const asked = query.trim();
  const known = all.find((search) => search.query === asked);
  if (known) return known;
  const search: SavedSearch = {
    id: crypto.randomUUID(),
    name: name.trim(),
    query: asked,
    order: nextOrder(all),
    createdAt: now,
  };
  await store.add(search);
  await done;
  return search;
}

/** Gives a saved search another name; one that is gone stays gone. */
export async function renameSearch(
  db: Database,
  id: string,
  name: string,
): Promise<void> {
  const { store, done } = db.transaction('searches', 'readwrite');
  const search = await store.get(id);
  if (search) await store.put({ ...search, name: name.trim() });
  await done;
}

/** Puts a saved search into the trash; returns it, for `restoreSearch`. */
export async function deleteSearch(
  db: Database,
  id: string,
  now: number,
): Promise<SavedSearch | undefined> {
  const transaction = db.transaction(['searches', 'trash'], 'readwrite');
  const searches = transaction.objectStore('searches');
  const search = await searches.get(id);
  if (search !== undefined) {
    await searches.delete(id);
    const content = { kind: 'search' as const, search };
    await throwAway(transaction.objectStore('trash'), content, now);
  }
  await transaction.done;
  return search;
}

/** Brings a saved search back to its place, unless its query is kept again by now. */
export async function restoreSearch(
  db: Database,
  search: SavedSearch,
): Promise<void> {
  const { store, done } = db.transaction('searches', 'readwrite');
  if (!hasQuery(await store.getAll(), search)) await store.put(search);
  await done;
}

/** Whether the query of a saved search is among those that are kept. */
export function hasQuery(
  all: readonly SavedSearch[],
  { query }: SavedSearch,
): boolean {
  return all.some((search) => search.query === query);
}
