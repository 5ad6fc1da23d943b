import { openDB, type IDBPDatabase } from 'idb';
import { migrations } from './migrations';
import type { CognateSchema } from './schema';

export type Database = IDBPDatabase<CognateSchema>;

/** What an open database may run into; every context decides what to show. */
export interface StoreTroubles {
  /**
   * There was no library, and now there is an empty one: the first, or the browser has
   * deleted another. Opening waits for what is done about it, whether or not that fails.
   */
  onMade?: () => void | Promise<void>;
  /** An older tab still holds the previous version; opening goes on once it is closed. */
  onBlocked?: () => void;
  /** A newer version waits for us; the connection is closed already. */
  onOutdated?: () => void;
  /** The browser closed the database (storage cleared, disk gone); open again to go on. */
  onTerminated?: () => void;
}

/**
 * Opens the library, creating or upgrading it. Rejects where the stored version is
 * newer than this program (`VersionError`): data is never downgraded.
 */
export async function openStore(
  troubles: StoreTroubles = {},
  name = 'cognate',
): Promise<Database> {
  let noted = Promise.resolve();
  const db = await openDB<CognateSchema>(name, migrations.length, {
    async upgrade(upgrading, oldVersion, _newVersion, transaction) {
      if (oldVersion === 0)
        noted = Promise.resolve(troubles.onMade?.()).catch(() => undefined);
      for (const migrate of migrations.slice(oldVersion))
        await migrate(upgrading, transaction);
    },
    blocked: () => troubles.onBlocked?.(),
    blocking() {
      db.close();
      troubles.onOutdated?.();
    },
    terminated: () => troubles.onTerminated?.(),
  });
  await noted;
  return db;
}
