import type { IDBPObjectStore, StoreNames } from 'idb';
import type { Database } from './open';
import { raw, readMany } from './read-many';
import type { CognateSchema, StoredPaper } from './schema';

/** An object store within some transaction. */
export type StoreIn<
  Name extends StoreNames<CognateSchema>,
  Mode extends IDBTransactionMode = IDBTransactionMode,
> = IDBPObjectStore<
  CognateSchema,
  ArrayLike<StoreNames<CognateSchema>>,
  Name,
  Mode
>;

/** More papers under one title than anyone compares ("Advertisements": 59 in one corpus). */
export const TITLE_KEY_LIMIT = 20;

/** Look-ups by key within a transaction, so that what is read cannot change before it is written. */
export function papersByKey<Mode extends IDBTransactionMode>(
  papers: StoreIn<'papers', Mode>,
) {
  return {
    byIdentifier: (key: string): Promise<StoredPaper | undefined> =>
      papers.index('byIdentifier').get(key),
    byTitleKey: (key: string): Promise<StoredPaper[]> =>
      papers.index('byTitleKey').getAll(key, TITLE_KEY_LIMIT),
  };
}

/** Papers by id, in the order asked; undefined where there is none. One transaction. */
export async function getPapers(
  db: Database,
  ids: readonly number[],
): Promise<(StoredPaper | undefined)[]> {
  const papers = raw(db.transaction('papers').store);
  return readMany(
    ids.map((id): IDBRequest<StoredPaper | undefined> => papers.get(id)),
  );
}
