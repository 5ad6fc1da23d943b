import type { SavedSearch } from '../papers/saved-search';
import type { Database } from '../store/open';

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
    order: Math.max(-1, ...all.map(({ order }) => order)) + 1,
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

/** Lets go of a saved search; returns it, for `restoreSearch`. */
export async function deleteSearch(
  db: Database,
  id: string,
): Promise<SavedSearch | undefined> {
  const { store, done } = db.transaction('searches', 'readwrite');
  const search = await store.get(id);
  await store.delete(id);
  await done;
  return search;
}
