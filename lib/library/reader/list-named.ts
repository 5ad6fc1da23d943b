import { nextOrder } from '../../papers/next-order';
import type { ReadingList } from '../../papers/reading';

/** The list of a name, in any case, that is not deleted. */
export function listNamed(
  lists: readonly ReadingList[],
  name: string,
): ReadingList | undefined {
  const wanted = name.toLowerCase();
  return lists.find(
    (list) =>
      list.deletedAt === undefined && list.name.toLowerCase() === wanted,
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
