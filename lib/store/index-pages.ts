import type { IDBPTransaction, StoreNames } from 'idb';
import type {
  IndexChange,
  PageKey,
  PageStore,
  Part,
} from '../index/page-store';
import { abort } from './abort';
import type { Connection } from './connection';
import type { Database } from './open';
import { raw, readMany } from './read-many';
import type { CognateSchema } from './schema';

/** Keys of the store `index`: a page, or the manifest. */
export type IndexKey = [segment: number, part: Part, page: number] | 'manifest';

const NO_VERSION = 0;

/** Bytes of new segments that are written in one transaction. */
const MOST_AT_ONCE = 2 << 20;

/** A transaction that may write the index, and whatever else belongs to the change. */
export type IndexTransaction = IDBPTransaction<
  CognateSchema,
  StoreNames<CognateSchema>[],
  'readwrite'
>;

/**
 * The index in IndexedDB: a record for each page, and one for the manifest. A read
 * that comes during a write waits for it.
 */
export interface IndexPages extends PageStore {
  /**
   * As `apply`, with something else that must happen in the same transaction, over
   * further stores: all of it or nothing.
   */
  applyWith(
    change: IndexChange,
    stores: StoreNames<CognateSchema>[],
    also: (transaction: IndexTransaction) => Promise<void>,
  ): Promise<void>;
  /** Makes the index one of no version, as good as none: it is made anew from the papers. */
  discard(): Promise<void>;
}

export function createIndexPages(connection: Connection): IndexPages {
  /** The change that was begun last, and those before it. */
  let written: Promise<unknown> = Promise.resolve();
  const write: IndexPages['applyWith'] = async (change, stores, also) => {
    const db = await connection();
    const before = await readManifest(db);
    const isAnew = before?.version !== change.manifest.version;
    const known = new Set(before?.segments.map(({ id }) => id));
    const isFirst = ({ key }: IndexChange['write'][number]) =>
      !isAnew && !known.has(key.segment);
    await writeInSteps(db, change.write.filter(isFirst));

    const transaction = db.transaction(['index', ...stores], 'readwrite');
    const pages = transaction.objectStore('index');
    const requests: Promise<unknown>[] = [];
    if (isAnew) requests.push(pages.clear());
    for (const page of change.write)
      if (!isFirst(page)) requests.push(pages.put(page.bytes, keyOf(page.key)));
    for (const { id } of change.manifest.segments) known.delete(id);
    for (const segment of known)
      requests.push(pages.delete(IDBKeyRange.bound([segment], [segment, []])));
    requests.push(pages.put(change.manifest, 'manifest'));
    try {
      await Promise.all([...requests, also(transaction)]);
    } catch (error) {
      // What the change belongs with has failed: nothing of it may stay.
      abort(transaction);
      await transaction.done.catch(() => undefined);
      throw error;
    }
    await transaction.done;
  };
  const applyWith: IndexPages['applyWith'] = (change, stores, also) => {
    const writing = written.then(() => write(change, stores, also));
    written = writing.catch(() => undefined);
    return writing;
  };
  return {
    async readManifest() {
      await written;
      return readManifest(await connection());
    },
    async readPages(keys) {
      await written;
      const store = raw((await connection()).transaction('index').store);
      const pages = await readMany(
        keys.map((key): IDBRequest<unknown> => store.get(keyOf(key))),
      );
      return pages.map((page) =>
        page instanceof Uint8Array ? page : undefined,
      );
    },
    apply: (change) => applyWith(change, [], async () => {}),
    applyWith,
    async discard() {
      await written;
      const db = await connection();
      const manifest = await readManifest(db);
      if (manifest)
        await db.put('index', { ...manifest, version: NO_VERSION }, 'manifest');
    },
  };
}

function keyOf({ segment, part, page }: PageKey): IndexKey {
  return [segment, part, page];
}

async function readManifest(db: Database) {
  const manifest = await db.get('index', 'manifest');
  return manifest instanceof Uint8Array ? undefined : manifest;
}

/** Pages that no manifest names yet may come in as many transactions as they like. */
async function writeInSteps(
  db: Database,
  pages: IndexChange['write'],
): Promise<void> {
  let rest = pages;
  while (rest.length > 0) {
    const transaction = db.transaction('index', 'readwrite');
    let bytes = 0;
    let count = 0;
    for (const page of rest) {
      if (bytes > MOST_AT_ONCE) break;
      bytes += page.bytes.length;
      count += 1;
      void transaction.store.put(page.bytes, keyOf(page.key));
    }
    rest = rest.slice(count);
    await transaction.done;
  }
}
