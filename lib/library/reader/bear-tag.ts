import type { PaperId } from '../../papers/paper';
import { tagKey, tagName } from '../../papers/tag';
import type { StoreIn } from '../../store/papers';

/** How a tag is written: as it is on other papers, else as `name` has it. */
export async function writtenName(
  tags: StoreIn<'tags'>,
  name: string,
): Promise<string> {
  const elsewhere = await tags.index('byTag').get(tagKey(name));
  return elsewhere?.name ?? tagName(name);
}

/** Has a paper bear a tag, within the caller's transaction. Says whether it did not before; an empty name is none. */
export async function bearTag(
  tags: StoreIn<'tags', 'readwrite'>,
  paper: PaperId,
  name: string,
  addedAt: number,
): Promise<boolean> {
  const tag = tagKey(name);
  if (tag === '' || (await tags.getKey([paper, tag])) !== undefined)
    return false;
  await tags.add({ paper, tag, name: await writtenName(tags, name), addedAt });
  return true;
}
