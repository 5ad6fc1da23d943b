import type { ReaderWords } from '../../import/importer';
import type { EntryWords } from '../../messaging/protocol';
import { tagKey } from '../../papers/tag';
import type { Connection } from '../../store/connection';
import { readLists } from '../reader/lists';

/**
 * Which keywords become tags: all but the names of the reader's lists. Our own exports
 * write both into one field, and what comes back should be what went out.
 */
export async function keywordsThatTag(
  connection: Connection,
): Promise<(keyword: string) => boolean> {
  const lists = await readLists(await connection());
  const names = new Set(lists.map(({ name }) => tagKey(name)));
  return (keyword) => !names.has(tagKey(keyword));
}

/** A reader's words with the keywords that are tags among the tags; undefined where none are left. */
export function taggedByKeywords(
  { keywords = [], ...words }: ReaderWords,
  isTag: (keyword: string) => boolean,
): Omit<EntryWords, 'entry'> | undefined {
  const tags = new Set([...(words.tags ?? []), ...keywords.filter(isTag)]);
  const own = { ...words, ...(tags.size > 0 && { tags: [...tags] }) };
  return Object.keys(own).length > 0 ? own : undefined;
}
