import type { PaperId } from '../papers/paper';
import type { ReadingList } from '../papers/reading';
import type { StoreIn } from '../store/papers';

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
