import type { PaperId } from '../../papers/paper';
import type { ReadingState } from '../../papers/reading';
import type { Database } from '../../store/open';

/** Sets or clears how far the reader is with a paper. */
export async function setReading(
  db: Database,
  paper: PaperId,
  state: ReadingState | null,
  now: number,
): Promise<void> {
  if (state === null) await db.delete('readings', paper);
  else await db.put('readings', { paper, state, updatedAt: now });
}
