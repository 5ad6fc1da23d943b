import { joinNotes } from '../../papers/join-notes';
import type { PaperId } from '../../papers/paper';
import type { ListItem } from '../../papers/reading';
import { TooLong } from '../../papers/too-long';
import type { Trash } from '../../papers/trash';
import { changePapers } from '../../store/change-papers';
import type { Database } from '../../store/open';
import { restoreItems } from './bulk';
import { restoreHighlight } from './highlights';
import { ofList } from './lists';
import { restoreSearch } from './saved-searches';
import { restoreTags } from './tags';
import { setNote } from './notes';

/**
 * Brings back what was thrown away; returns the papers it is about. What the reader
 * wrote since stays: an old note is put below a new one. With papers that were in a list
 * that was deleted since, the list comes back.
 *
 * @throws TooLong if both are longer than a note, or a highlight's comment, may be.
 */
export async function restoreTrash(
  db: Database,
  id: number,
  now: number,
): Promise<PaperId[]> {
  const trash = await db.get('trash', id);
  if (trash === undefined) return [];
  const papers = await restoreContent(db, trash, now);
  await db.delete('trash', id);
  return papers;
}

async function restoreContent(
  db: Database,
  trash: Trash,
  now: number,
): Promise<PaperId[]> {
  switch (trash.kind) {
    case 'search': {
      await restoreSearch(db, trash.search);
      return [];
    }
    case 'items':
      return restoreToLists(db, trash.items, now);
    case 'tags': {
      await restoreTags(db, trash.tags, now);
      return trash.tags.map(({ paper }) => paper);
    }
    case 'note': {
      const { paper, text } = trash.note;
      const base = (await db.get('notes', paper))?.text ?? '';
      const joined = joinNotes(base, text);
      if (joined === 'too long') throw new TooLong('Two notes in one.');
      if (joined !== 'known')
        await setNote(db, paper, { ...joined, base }, now);
      return [paper];
    }
    case 'highlight': {
      await restoreHighlight(db, trash.highlight);
      return [trash.highlight.paper];
    }
  }
}

/** Their lists come back first: a paper in one that is deleted would be nowhere to be seen. */
async function restoreToLists(
  db: Database,
  restored: readonly ListItem[],
  now: number,
): Promise<PaperId[]> {
  const meant = new Set(restored.map(({ list }) => list));
  const papers = restored.map(({ paper }) => paper);
  const transaction = db.transaction(['lists', 'items'], 'readwrite');
  const lists = transaction.objectStore('lists');
  const items = transaction.objectStore('items');
  for (const { deletedAt, ...list } of await lists.getAll()) {
    if (deletedAt === undefined || !meant.has(list.id)) continue;
    await lists.put(list);
    const others = await items.getAllKeys(ofList(list.id));
    papers.push(...others.map(([, paper]) => paper));
  }
  await transaction.done;
  await restoreItems(db, restored);
  // What is derived from papers follows those that count as updated.
  await changePapers(db, [], (changes) => changes.touch(papers, now));
  return papers;
}
