import { announceChange } from '../../lib/messaging/announce';
import { createConnection } from '../../lib/store/connection';
import type { Database } from '../../lib/store/open';

/** Where the database had to be made: noting that. */
let noting = Promise.resolve();

/**
 * The background's connection, begun as the script is: before the modules that are
 * named after this one run. Opening takes longer than all that comes meanwhile; what
 * fails here is tried again when asked.
 */
export const connection = createConnection({
  onMade() {
    noting = noteMade();
  },
});
void connection().catch(() => undefined);

/** … once it is noted if the one before is gone. */
export async function notedConnection(): Promise<Database> {
  const db = await connection();
  await noting;
  return db;
}

async function noteMade(): Promise<void> {
  const made = await import('../../lib/local-records/library-made');
  await made.noteMade();
  // A page that is open may have asked before.
  void announceChange([]).catch(() => undefined);
}
