import type { PaperId } from '../../papers/paper';
import type { Database } from '../../store/open';
import { mustHave, PAPER_STORES } from '../../store/papers';
import { throwAway } from './throw-away';

/** Replaces a paper's note; text without a letter in it removes the note. */
export async function setNote(
  db: Database,
  paper: PaperId,
  text: string,
  now: number,
): Promise<void> {
  const transaction = db.transaction(
    ['notes', 'trash', ...PAPER_STORES],
    'readwrite',
  );
  await mustHave(transaction, paper);
  const notes = transaction.objectStore('notes');
  if (text.trim() === '') {
    const note = await notes.get(paper);
    const trash = transaction.objectStore('trash');
    if (note) await throwAway(trash, { kind: 'note', note }, now);
    await notes.delete(paper);
  } else await notes.put({ paper, text, updatedAt: now });
  await transaction.done;
}
