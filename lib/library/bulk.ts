import type { PaperId } from '../papers/paper';
import type {
  ListId,
  ListItem,
  Reading,
  ReadingState,
} from '../papers/reading';
import { tagKey, tagName, type PaperTag } from '../papers/tag';
import { changePapers } from '../store/change-papers';
import type { Database } from '../store/open';
import { hasPaper, PAPER_STORES, readPapers } from '../store/papers';
import { ofList } from './lists';
import { throwAway } from './throw-away';

/** Puts papers at the end of a list, all or none; returns those that were not in it. */
export async function addItems(
  db: Database,
  list: ListId,
  papers: readonly PaperId[],
  now: number,
): Promise<ListItem[]> {
  const transaction = db.transaction(
    ['items', 'lists', ...PAPER_STORES],
    'readwrite',
  );
  const items = transaction.objectStore('items');
  if ((await transaction.objectStore('lists').getKey(list)) === undefined)
    throw new Error(`There is no list ${list}.`);
  const there = await items.getAll(ofList(list));
  const held = new Set(there.map(({ paper }) => paper));
  let order = Math.max(-1, ...there.map((item) => item.order));
  const added: ListItem[] = [];
  for (const paper of new Set(papers)) {
    if (held.has(paper)) continue;
    if (!(await hasPaper(transaction, paper))) continue;
    order += 1;
    added.push({ list, paper, order, addedAt: now });
  }
  await Promise.all(added.map((item) => items.add(item)));
  await transaction.done;
  return added;
}

/** Takes papers out of a list or, without one, out of all; returns what was there. */
export async function removeItems(
  db: Database,
  papers: readonly PaperId[],
  list: ListId | undefined,
  now: number,
): Promise<ListItem[]> {
  const transaction = db.transaction(['items', 'trash'], 'readwrite');
  const store = transaction.objectStore('items');
  const byPaper = store.index('byPaper');
  const held = await Promise.all(papers.map((paper) => byPaper.getAll(paper)));
  const removed = held
    .flat()
    .filter((item) => list === undefined || item.list === list);
  await Promise.all(
    removed.map((item) => store.delete([item.list, item.paper])),
  );
  const trash = transaction.objectStore('trash');
  await throwAway(trash, { kind: 'items', items: removed }, now);
  await transaction.done;
  return removed;
}

/** Puts items back where they were. */
export async function restoreItems(
  db: Database,
  items: readonly ListItem[],
): Promise<void> {
  const { store, done } = db.transaction('items', 'readwrite');
  await Promise.all(items.map((item) => store.put(item)));
  await done;
}

/** Sets or, with null, clears the reading state of papers; returns what they had. */
export async function setReadings(
  db: Database,
  papers: readonly PaperId[],
  state: ReadingState | null,
  now: number,
): Promise<Reading[]> {
  const { store, done } = db.transaction('readings', 'readwrite');
  const before = await Promise.all(papers.map((paper) => store.get(paper)));
  await Promise.all(
    papers.map((paper) =>
      state === null
        ? store.delete(paper)
        : store.put({ paper, state, updatedAt: now }),
    ),
  );
  await done;
  return before.filter((reading) => reading !== undefined);
}

/** Puts a tag on papers; returns it for those that did not bear it. */
export async function addTags(
  db: Database,
  papers: readonly PaperId[],
  name: string,
  now: number,
): Promise<PaperTag[]> {
  return changePapers(db, ['tags'], async (changes, stores) => {
    const tags = stores.objectStore('tags');
    const tag = tagKey(name);
    const known = await tags.index('byTag').getAll(tag);
    const borne = new Set(known.map(({ paper }) => paper));
    const shown = known[0]?.name ?? tagName(name);
    const there = await readPapers(stores, papers);
    const added = [...new Set(papers)]
      .filter((paper) => there.has(paper) && !borne.has(paper))
      .map((paper) => ({ paper, tag, name: shown, addedAt: now }));
    await Promise.all(added.map((it) => tags.add(it)));
    // Search takes the tag in.
    await changes.touch(
      added.map(({ paper }) => paper),
      now,
    );
    return added;
  });
}
