import type { Connection } from '../../store/connection';
import { forgettablePapers, lastSeenBefore } from './forgettable';
import type { LiveIndex } from '../indexing/live-index';

/**
 * Forgets papers met on pages that the reader did nothing with; with `before`, in
 * milliseconds since the epoch, those last seen earlier. Returns how many.
 */
export async function forgetSeen(
  connection: Connection,
  index: LiveIndex,
  before: number | undefined,
): Promise<number> {
  await index.catchUp();
  const db = await connection();
  const papers = await forgettablePapers(db);
  return index.forget(
    before === undefined ? papers : await lastSeenBefore(db, papers, before),
  );
}
