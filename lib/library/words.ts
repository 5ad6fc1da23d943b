import type { PaperId } from '../papers/paper';
import type { ReadingState } from '../papers/reading';
import { changePapers } from '../store/change-papers';
import type { Database } from '../store/open';
import { throwAway } from './throw-away';

/**
 * Replaces a paper's note; text without a letter in it removes the note. The paper
 * counts as updated, so that search takes the note in.
 */
export async function setNote(
  db: Database,
  paper: PaperId,
  text: string,
  now: number,
): Promise<void> {
  await changePapers(db, ['notes', 'trash'], async (papers, stores) => {
    await papers.mustHave(paper);
    const notes = stores.objectStore('notes');
    if (text.trim() === '') {
      const note = await notes.get(paper);
      const trash = stores.objectStore('trash');
      if (note) await throwAway(trash, { kind: 'note', note }, now);
      await notes.delete(paper);
    } else await notes.put({ paper, text, updatedAt: now });
    await papers.touch([paper], now);
  });
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
