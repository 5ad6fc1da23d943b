import type { PaperId } from '../../papers/paper';
import type { Trash } from '../../papers/trash';
import { isJudged } from '../../store/links';
import type { Database } from '../../store/open';

/**
 * Papers that the reader did something with: in a list, be it a deleted one, with a
 * note, tag, state or highlight, judged, or in the trash.
 */
export async function usedPapers(db: Database): Promise<Set<PaperId>> {
  const [items, notes, readings, tags, highlights, links, trash] =
    await Promise.all([
      db.getAllKeys('items'),
      db.getAllKeys('notes'),
      db.getAllKeys('readings'),
      db.getAllKeys('tags'),
      db.getAllKeys('highlights'),
      db.getAll('links'),
      db.getAll('trash'),
    ]);
  return new Set<PaperId>([
    ...items.map(([, paper]) => paper),
    ...notes,
    ...readings,
    ...tags.map(([paper]) => paper),
    ...highlights.map(([paper]) => paper),
    ...links.filter(isJudged).flatMap(({ papers }) => papers),
    ...trash.flatMap(papersIn),
  ]);
}

/** The papers that something in the trash is about. */
export function papersIn(trash: Trash): PaperId[] {
  switch (trash.kind) {
    case 'items':
      return trash.items.map(({ paper }) => paper);
    case 'tags':
      return trash.tags.map(({ paper }) => paper);
    case 'note':
      return [trash.note.paper];
    case 'search':
      return [];
    case 'highlight':
      return [trash.highlight.paper];
  }
}
