import type { StoreNames } from 'idb';
import type { StoreIn } from './papers';
import { raw } from './read-many';
import type { CognateSchema } from './schema';

/**
 * Deletes records by their keys. It does so in ascending order: in another, Chromium
 * walks over all that it has just deleted (20,000 tags took 25 s, ascending 1.7).
 */
export function deleteMany<Name extends StoreNames<CognateSchema>>(
  store: StoreIn<Name, 'readwrite'>,
  keys: readonly CognateSchema[Name]['key'][],
): void {
  const records = raw(store);
  for (const key of keys.toSorted((a, b) => indexedDB.cmp(a, b)))
    records.delete(key);
}
