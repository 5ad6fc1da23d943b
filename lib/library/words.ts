import type { PaperId } from '../papers/paper';
import type { ReadingState } from '../papers/reading';
import type { Database } from '../store/open';

/** Replaces a paper's note; text without a letter in it removes the note. */
export async function setNote(
  db: Database,
  paper: PaperId,
  text: string,
  now: number,
): Promise<void> {
  if (text.trim() === '') await db.delete('notes', paper);
  else await db.put('notes', { paper, text, updatedAt: now });
}

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
