import type { PaperId } from '../papers/paper';
import { tagKey, tagName, type PaperTag } from '../papers/tag';
import type { StoreIn } from '../store/papers';

/** How a tag is written: as it is on other papers, else as `name` has it. */
export async function writtenName(
  tags: StoreIn<'tags'>,
  name: string,
): Promise<string> {
  const elsewhere = await tags.index('byTag').get(tagKey(name));
  return elsewhere?.name ?? tagName(name);
}

/** Has a paper bear a tag, within the caller's transaction. Undefined where it did, or the name is empty. */
export async function bearTag(
  tags: StoreIn<'tags', 'readwrite'>,
  paper: PaperId,
  name: string,
  addedAt: number,
): Promise<PaperTag | undefined> {
  const tag = tagKey(name);
  if (tag === '' || (await tags.getKey([paper, tag])) !== undefined)
    return undefined;
  const added = { paper, tag, name: await writtenName(tags, name), addedAt };
  await tags.add(added);
  return added;
}
