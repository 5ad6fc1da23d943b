import type { PaperId } from '../../papers/paper';
import type { ListId, Reading, ReadingState } from '../../papers/reading';
import type { StoreIn } from '../../store/papers';
import { raw, readMany } from '../../store/read-many';
import { runsOf } from '../../store/runs';
import type { DuplicateLink } from '../../store/schema';
import { namesHeld, type ListStores } from './lists-of-paper';

/*
 * What the stores have for many papers at once. One request each would be thousands
 * for a listing; asked in runs they are a handful, and a store that is small anyway is
 * read whole.
 */

/** One paper in some has a link, a note, a reading state or a list. */
const HOLE_AMONG_FEW = 60;
/** Records that are read though some of them are of others. */
const FEW_RECORDS = 400;
/** … and keys, of which reading one costs a fraction. */
const FEW_KEYS = 3_200;
/** Places that are read without looking whether the store is small. */
const FEW_RUNS = 30;

/** Names of the lists each paper is in; a deleted list holds nothing until it is restored. */
export async function listNamesOf(
  transaction: {
    objectStore<Name extends 'items' | 'lists'>(name: Name): StoreIn<Name>;
  },
  papers: readonly PaperId[],
): Promise<ReadonlyMap<PaperId, string[]>> {
  const { items, lists }: ListStores = {
    items: transaction.objectStore('items'),
    lists: transaction.objectStore('lists'),
  };
  const byPaper = raw(items.index('byPaper'));
  const [all, held] = await Promise.all([
    lists.getAll(),
    keysNear<[ListId, PaperId]>(papers, byPaper, {
      paperOf: (key) => (key as [ListId, PaperId])[1],
    }),
  ]);
  return namesHeld(held, all);
}

export async function linksOf(
  links: StoreIn<'links'>,
  papers: readonly PaperId[],
): Promise<ReadonlyMap<PaperId, DuplicateLink[]>> {
  const wanted = new Set(papers);
  const byPaper = raw(links.index('byPaper'));
  const ranges = await rangesNear(papers, byPaper, {}, FEW_RECORDS);
  const read = await readMany(
    ranges.map((range): IDBRequest<DuplicateLink[]> => byPaper.getAll(range)),
  );
  // A link stands in the index under both of its papers.
  const each = new Map(read.flat().map((link) => [link.papers.join(), link]));
  const found = new Map<PaperId, DuplicateLink[]>();
  for (const link of each.values())
    for (const paper of link.papers)
      if (wanted.has(paper))
        found.set(paper, [...(found.get(paper) ?? []), link]);
  return found;
}

export async function notedAmong(
  notes: StoreIn<'notes'>,
  papers: readonly PaperId[],
): Promise<ReadonlySet<PaperId>> {
  return new Set(await keysNear<PaperId>(papers, raw(notes)));
}

/** How many highlights each paper has, of those that have some. */
export async function highlightsAmong(
  highlights: StoreIn<'highlights'>,
  papers: readonly PaperId[],
): Promise<ReadonlyMap<PaperId, number>> {
  const keys = await keysNear<[PaperId, string]>(
    papers,
    raw(highlights),
    // A key is a paper and more: after the last paper come its highlights.
    { rangeOf: (first, last) => IDBKeyRange.bound([first], [last, []]) },
  );
  const counts = new Map<PaperId, number>();
  for (const [paper] of keys) counts.set(paper, (counts.get(paper) ?? 0) + 1);
  return counts;
}

export async function readingsOf(
  readings: StoreIn<'readings'>,
  papers: readonly PaperId[],
): Promise<ReadonlyMap<PaperId, ReadingState>> {
  const store = raw(readings);
  const ranges = await rangesNear(papers, store, {}, FEW_RECORDS);
  const read = await readMany(
    ranges.map((range): IDBRequest<Reading[]> => store.getAll(range)),
  );
  return new Map(read.flat().map(({ paper, state }) => [paper, state]));
}

type Keyed = Pick<IDBObjectStore | IDBIndex, 'getAllKeys'>;

interface Near {
  /** More ids between two papers are not read. */
  hole?: number;
  /** What the store has of papers from one to another; their ids, unless given. */
  rangeOf?: (first: PaperId, last: PaperId) => IDBKeyRange;
  /** The paper that a key is of; its first part, unless given. */
  paperOf?: (key: IDBValidKey) => PaperId;
}

/**
 * Where to read what lies near the papers: in runs or, where these are many, all from
 * the first paper to the last, if no more than `few` lie there. Some keys tell that
 * before anything else is read: how far they reach says how many there may be.
 */
async function rangesNear(
  papers: readonly PaperId[],
  store: Keyed,
  {
    hole = HOLE_AMONG_FEW,
    rangeOf = (first, last) => IDBKeyRange.bound(first, last),
    paperOf = (key) => Number(Array.isArray(key) ? key[0] : key),
  }: Near,
  few: number,
): Promise<IDBKeyRange[]> {
  const runs = runsOf(papers, hole);
  const [from, to] = [runs[0]?.first ?? 0, runs.at(-1)?.last ?? 0];
  if (runs.length > FEW_RUNS) {
    const all = rangeOf(from, to);
    const [keys = []] = await readMany([
      store.getAllKeys(all, FEW_RECORDS + 1),
    ]);
    const last = keys.at(-1);
    if (last === undefined) return [];
    const reached = (paperOf(last) - from) / (to - from);
    if (keys.length <= FEW_RECORDS || keys.length <= few * reached)
      return [all];
  }
  return runs.map(({ first, last }) => rangeOf(first, last));
}

/** Keys that lie near the papers, and others. */
export async function keysNear<Key>(
  papers: readonly PaperId[],
  store: Keyed,
  how: Near = {},
): Promise<Key[]> {
  const ranges = await rangesNear(papers, store, how, FEW_KEYS);
  const keys = await readMany(ranges.map((range) => store.getAllKeys(range)));
  return keys.flat() as unknown as Key[];
}
