import { listKey } from '../../papers/list-name';
import { nextOrder } from '../../papers/next-order';
import type { ReadingList } from '../../papers/reading';

/** The list of a name, as `listKey` compares it, that is not deleted. */
export function listNamed(
  lists: readonly ReadingList[],
  name: string,
): ReadingList | undefined {
  const wanted = listKey(name);
  return lists.find(
    (list) => list.deletedAt === undefined && listKey(list.name) === wanted,
  );
}

/** A list to be stored after all that are there. */
export function newList(
  lists: readonly ReadingList[],
  name: string,
  now: number,
): ReadingList {
  return {
    id: crypto.randomUUID(),
    name,
    order: nextOrder(lists),
    createdAt: now,
  };
}
