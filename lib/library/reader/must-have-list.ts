import type { ListId } from '../../papers/reading';
import type { StoreIn } from '../../store/papers';

/** Papers were to be put where nobody would find them: the list is deleted, or there never was one. */
export class NoSuchList extends Error {
  override name = 'NoSuchList';

  constructor(list: ListId) {
    super(`There is no list ${list}.`);
  }
}

/** @throws NoSuchList where there is no such list, or it is deleted. */
export async function mustHaveList(
  lists: StoreIn<'lists'>,
  id: ListId,
): Promise<void> {
  const list = await lists.get(id);
  if (list === undefined || list.deletedAt !== undefined)
    throw new NoSuchList(id);
}
