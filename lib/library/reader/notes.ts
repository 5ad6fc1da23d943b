import { LIMITS } from '../../papers/limits';
import type { PaperId } from '../../papers/paper';
import {
  isMostlyGone,
  reconciled,
  type SavedText,
  type SentText,
} from '../../papers/saved-text';
import type { Database } from '../../store/open';
import { mustHave, PAPER_STORES } from '../../store/papers';
import { throwAway } from './throw-away';

/**
 * Saves a paper's note; text without a letter in it removes it. What was written
 * elsewhere since `base` is in it too (`reconciled`), and a note of which little is
 * left is in the trash as it was.
 */
export async function setNote(
  db: Database,
  paper: PaperId,
  sent: SentText,
  now: number,
): Promise<SavedText> {
  const transaction = db.transaction(
    ['notes', 'trash', ...PAPER_STORES],
    'readwrite',
  );
  await mustHave(transaction, paper);
  const notes = transaction.objectStore('notes');
  const note = await notes.get(paper);
  const saved = reconciled(note?.text ?? '', sent, LIMITS.note);
  const { text, elsewhere } = saved;
  if (note && (elsewhere === 'trashed' || isMostlyGone(note.text, text)))
    await throwAway(
      transaction.objectStore('trash'),
      { kind: 'note', note },
      now,
    );
  if (text.trim() === '') await notes.delete(paper);
  else await notes.put({ paper, text, updatedAt: now });
  await transaction.done;
  return saved;
}
