import type { EntryWords } from '../../messaging/protocol';
import { joinNotes } from '../../papers/join-notes';
import { listKey } from '../../papers/list-name';
import { nextOrder } from '../../papers/next-order';
import type { PaperId } from '../../papers/paper';
import type { ListId, ReadingList } from '../../papers/reading';
import type { StoreIn } from '../../store/papers';
import { bearTag } from '../reader/bear-tag';
import { listNamed, newList } from '../reader/list-named';
import { ofList } from '../reader/lists';

/** The stores that words go to, of one transaction. */
export interface WordStores {
  notes: StoreIn<'notes', 'readwrite'>;
  tags: StoreIn<'tags', 'readwrite'>;
  lists: StoreIn<'lists', 'readwrite'>;
  items: StoreIn<'items', 'readwrite'>;
}

/** A paper, and what a file says the reader wrote about it. */
export type PaperWords = EntryWords & { paper: PaperId };

/**
 * Takes in what a reader had written about papers in another program, within the
 * caller's transaction. Nothing of theirs is lost here: a note that is there stays,
 * and the other follows below a line; the same again changes nothing. Returns the
 * entries whose note was left out, as it does not fit below the one that is there.
 */
export async function importWords(
  stores: WordStores,
  words: readonly PaperWords[],
  now: number,
): Promise<number[]> {
  const ends = new Map<string, ListEnd>();
  const leftOut: number[] = [];
  for (const { paper, entry, note, tags = [], lists = [] } of words) {
    if (note !== undefined && !(await addNote(stores, paper, note, now)))
      leftOut.push(entry);
    for (const name of tags) await bearTag(stores.tags, paper, name, now);
    for (const name of lists) await addToList(stores, ends, paper, name, now);
  }
  return leftOut;
}

/** Whether it is there now, or was. */
async function addNote(
  { notes }: WordStores,
  paper: PaperId,
  note: string,
  now: number,
): Promise<boolean> {
  const before = await notes.get(paper);
  const joined = joinNotes(before?.text, note.trim());
  if (joined === 'too long') return false;
  if (joined !== 'known') await notes.put({ paper, ...joined, updatedAt: now });
  return true;
}

/** A list, and the order of the next paper in it. */
interface ListEnd {
  id: ListId;
  next: number;
}

/** `ends` are those of the lists that papers were added to before, by `listKey`: a file may fill one with thousands. */
async function addToList(
  { lists, items }: WordStores,
  ends: Map<string, ListEnd>,
  paper: PaperId,
  name: string,
  now: number,
): Promise<void> {
  const key = listKey(name);
  let end = ends.get(key);
  if (end === undefined) {
    const { id } = await listOf(lists, name, now);
    end = { id, next: nextOrder(await items.getAll(ofList(id))) };
    ends.set(key, end);
  }
  const { id: list } = end;
  if ((await items.getKey([list, paper])) !== undefined) return;
  await items.add({ list, paper, order: end.next, addedAt: now });
  end.next += 1;
}

/** The list of that name; made where there is none. */
async function listOf(
  lists: WordStores['lists'],
  name: string,
  now: number,
): Promise<ReadingList> {
  const all = await lists.getAll();
  const same = listNamed(all, name);
  if (same) return same;
  const list = newList(all, name, now);
  await lists.add(list);
  return list;
}
