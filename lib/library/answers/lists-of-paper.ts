import type { PaperId } from '../../papers/paper';
import type { ListId, ReadingList } from '../../papers/reading';
import type { StoreIn } from '../../store/papers';

/** The two stores it takes, of one transaction. */
export interface ListStores {
  items: StoreIn<'items'>;
  lists: StoreIn<'lists'>;
}

/** The lists a paper is in; a deleted list holds nothing until it is restored. */
export async function listsOfPaper(
  { items, lists }: ListStores,
  paper: PaperId,
): Promise<ReadingList[]> {
  const held = await items.index('byPaper').getAll(paper);
  const found = await Promise.all(held.map(({ list }) => lists.get(list)));
  return found.filter(
    (list): list is ReadingList =>
      list !== undefined && list.deletedAt === undefined,
  );
}

/** Names of the lists that hold each paper; a deleted list holds nothing. */
export function namesHeld(
  items: readonly (readonly [ListId, PaperId])[],
  lists: readonly ReadingList[],
): Map<PaperId, string[]> {
  const names = new Map(
    lists.flatMap(({ id, name, deletedAt }) =>
      deletedAt === undefined ? [[id, name]] : [],
    ),
  );
  const held = new Map<PaperId, string[]>();
  for (const [list, paper] of items) {
    const name = names.get(list);
    if (name === undefined) continue;
    const known = held.get(paper);
    if (known) known.push(name);
    else held.set(paper, [name]);
  }
  return held;
}
