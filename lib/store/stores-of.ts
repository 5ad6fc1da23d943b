import type { StoreNames } from 'idb';
import type { StoreIn } from './papers';
import type { CognateSchema } from './schema';

/** A transaction that has at least these stores. */
export interface StoresOf<
  Name extends StoreNames<CognateSchema>,
  Mode extends IDBTransactionMode = IDBTransactionMode,
> {
  objectStore<One extends Name>(name: One): StoreIn<One, Mode>;
}
