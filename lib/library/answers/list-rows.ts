import type { ListId } from '../../papers/reading';
import type { Database } from '../../store/open';
import type { ListRow } from '../library';
import { ofList } from '../reader/lists';
import { readRows } from './table-rows';

/** The first papers of a list, in its order; those that are gone are passed over. */
export async function readListRows(
  db: Database,
  list: ListId,
  limit: number,
): Promise<ListRow[]> {
  const items = (await db.getAll('items', ofList(list)))
    .toSorted((a, b) => a.order - b.order)
    .slice(0, limit);
  const rows = await readRows(
    db,
    items.map(({ paper }) => paper),
  );
  const byPaper = new Map(rows.map((row) => [row.id, row]));
  return items.flatMap((item): ListRow[] => {
    const paper = byPaper.get(item.paper);
    if (paper === undefined) return [];
    const { tags, note, reading } = paper;
    return [
      {
        item,
        paper,
        tags: tags.map(({ name }) => name),
        note,
        ...(reading && { reading }),
      },
    ];
  });
}
