import type { BackupList } from '../../backup/format';
import { nextOrder } from '../../papers/next-order';
import type { ListId, ReadingList } from '../../papers/reading';
import type { StoreIn } from '../../store/papers';
import { listNamed } from '../reader/list-named';
import { ofList } from '../reader/lists';

/** What a backup's list has become. */
export interface RestoredList {
  /** Its id in the store. */
  list: ListId;
  /** Positions of its restored papers begin here: after those it has. */
  from: number;
}

/** The list of that id, else one of that name (in any case) that is not deleted. */
export function findList(
  lists: readonly ReadingList[],
  { id, name }: Pick<BackupList, 'id' | 'name'>,
): ReadingList | undefined {
  return lists.find((list) => list.id === id) ?? listNamed(lists, name);
}

/**
 * Restores lists, in their order after those that are there. A name is kept as it is
 * now; a list that was deleted since comes back.
 */
export async function restoreLists(
  stores: {
    lists: StoreIn<'lists', 'readwrite'>;
    items: StoreIn<'items', 'readwrite'>;
  },
  restored: readonly BackupList[],
): Promise<RestoredList[]> {
  const lists = await stores.lists.getAll();
  const results: RestoredList[] = [];
  for (const list of restored.toSorted((a, b) => a.order - b.order)) {
    const known = findList(lists, list);
    if (known === undefined) {
      const added = { ...list, order: nextOrder(lists) };
      await stores.lists.put(added);
      lists.push(added);
      results.push({ list: list.id, from: 0 });
      continue;
    }
    if (known.deletedAt !== undefined && list.deletedAt === undefined) {
      const { deletedAt: _then, ...back } = known;
      await stores.lists.put(back);
      lists[lists.indexOf(known)] = back;
    }
    const items = await stores.items.getAll(ofList(known.id));
    results.push({
      list: known.id,
      from: nextOrder(items),
    });
  }
  // In the order asked.
  const sorted = restored.toSorted((a, b) => a.order - b.order);
  return restored.map(
    (list) => results[sorted.indexOf(list)] ?? { list: list.id, from: 0 },
  );
}
