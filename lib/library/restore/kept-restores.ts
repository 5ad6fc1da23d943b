import type { Connection } from '../../store/connection';
import { hasRoom, type FreeRoom } from '../disk-full';

/** Held while a backup is restored, in whatever tab. */
const LOCK = 'cognate-restore';

/** A backup that the reader has agreed to restore. */
export interface AgreedRestore {
  /** The file's name. */
  name: string;
  content: Blob;
  /** Its settings are taken over as well. */
  withSettings: boolean;
}

/**
 * Restores one backup at a time, and keeps it until that is over, well or not: only a
 * closed page or a kill leaves it, for `interruptedRestores`. Where there is no room to
 * keep it, it is restored all the same. Rejects if aborted before its turn comes.
 */
export function restoreKept<Result>(
  { connection, freeRoom }: { connection: Connection; freeRoom: FreeRoom },
  { name, content, withSettings }: AgreedRestore,
  signal: AbortSignal,
  restore: () => Promise<Result>,
): Promise<Result> {
  return navigator.locks.request(LOCK, { signal }, async () => {
    const db = await connection();
    // The same one again, gone on with, is kept once.
    const id = `restore ${content.size} ${name}`;
    if (await hasRoom(freeRoom, 'papers', 2 * content.size))
      await db
        .put('imports', {
          id,
          source: name,
          content,
          restoring: { withSettings },
          at: Date.now(),
        })
        .catch(() => undefined);
    try {
      return await restore();
    } finally {
      // At worst it is restored once more, which changes nothing.
      await db.delete('imports', id).catch(() => undefined);
    }
  });
}

/**
 * Backups whose restoring was interrupted. Waits for one that is being restored, in this
 * tab or another: what it leaves behind is what was interrupted.
 */
export function interruptedRestores(
  connection: Connection,
): Promise<AgreedRestore[]> {
  return navigator.locks.request(LOCK, async () => {
    const kept = await (await connection()).getAll('imports');
    return kept
      .toSorted((a, b) => a.at - b.at)
      .flatMap(({ source, content, restoring }) =>
        restoring ? [{ name: source, content, ...restoring }] : [],
      );
  });
}
