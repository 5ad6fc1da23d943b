import type { BackupList } from '../../backup/format';
import { listKey } from '../../papers/list-name';
import { nextOrder } from '../../papers/next-order';
import type { ListId, ReadingList } from '../../papers/reading';
import type { StoreIn } from '../../store/papers';
import { ofList } from '../reader/lists';

/** What a backup's list has become. */
export interface RestoredList {
  /** Its id in the store. */
  list: ListId;
  /** Positions of its restored papers begin here: after those it has. */
  from: number;
}

/**
 * Which lists here those of a backup are: of the same id, else of the same name (as
 * `listKey` has it). The name decides only between lists that are not deleted, and what
 * the backup has as two lists stays two.
 */
export function findLists(
  here: readonly ReadingList[],
  restored: readonly BackupList[],
): ReadonlyMap<BackupList, ReadingList> {
  const byId = new Map(here.map((list) => [list.id, list]));
  const found = new Map<BackupList, ReadingList>();
  const isTheirs = new Set(restored.map(({ id }) => id));
  const free = Map.groupBy(
    here.filter(
      ({ id, deletedAt }) => deletedAt === undefined && !isTheirs.has(id),
    ),
    ({ name }) => listKey(name),
  );
  for (const list of restored.toSorted((a, b) => a.order - b.order)) {
    const same = byId.get(list.id);
    const known =
      same ??
      (list.deletedAt === undefined
        ? free.get(listKey(list.name))?.shift()
        : undefined);
    if (known) found.set(list, known);
  }
  return found;
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
  const found = findLists(lists, restored);
  const results: RestoredList[] = [];
  for (const list of restored.toSorted((a, b) => a.order - b.order)) {
    // A broken file may have a list twice.
    const known = found.get(list) ?? lists.find(({ id }) => id === list.id);
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
