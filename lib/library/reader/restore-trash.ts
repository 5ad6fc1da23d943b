import { joinNotes } from '../../papers/join-notes';
import type { PaperId } from '../../papers/paper';
import { changePapers } from '../../store/change-papers';
import type { Database } from '../../store/open';
import { restoreItems } from './bulk';
import { restoreHighlight } from './highlights';
import { restoreSearch } from './saved-searches';
import { restoreTags } from './tags';
import { setNote } from './notes';

/** For who asked; it stays in the trash. */
const TOO_LONG = 'Together with what you wrote since, it would be too long.';

/**
 * Brings back what was thrown away; returns the papers it is about. What the reader
 * wrote since stays: an old note is put below a new one.
 *
 * @throws Error if both are longer than a note may be.
 */
export async function restoreTrash(
  db: Database,
  id: number,
  now: number,
): Promise<PaperId[]> {
  const trash = await db.get('trash', id);
  if (trash === undefined) return [];
  switch (trash.kind) {
    case 'search': {
      await restoreSearch(db, trash.search);
      break;
    }
    case 'items': {
      await restoreItems(db, trash.items);
      await touch(db, trash.items, now);
      break;
    }
    case 'tags': {
      await restoreTags(db, trash.tags, now);
      break;
    }
    case 'note': {
      const { paper, text } = trash.note;
      const base = (await db.get('notes', paper))?.text ?? '';
      const joined = joinNotes(base, text);
      if (joined === 'too long') throw new Error(TOO_LONG);
      if (joined !== 'known')
        await setNote(db, paper, { ...joined, base }, now);
      break;
    }
    case 'highlight':
      await restoreHighlight(db, trash.highlight);
  }
  await db.delete('trash', id);
  if (trash.kind === 'search') return [];
  if (trash.kind === 'note') return [trash.note.paper];
  if (trash.kind === 'highlight') return [trash.highlight.paper];
  const kept = trash.kind === 'items' ? trash.items : trash.tags;
  return kept.map(({ paper }) => paper);
}

/** What is derived from papers follows those that count as updated. */
async function touch(
  db: Database,
  kept: readonly { paper: PaperId }[],
  now: number,
): Promise<void> {
  await changePapers(db, [], (papers) =>
    papers.touch(
      kept.map(({ paper }) => paper),
      now,
    ),
  );
}
