import type { PaperId } from '../papers/paper';
import type { ListId, Reading, ReadingState } from '../papers/reading';
import type { Sighting } from '../papers/sighting';
import type { StoreIn } from '../store/papers';
import { raw, readMany } from '../store/read-many';
import { runsOf } from '../store/runs';
import type { DuplicateLink } from '../store/schema';
import type { ListStores } from './lists-of-paper';

/*
 * What the stores have for many papers at once. One request each would be thousands
 * for a listing; asked in runs they are a handful, and a store that is small anyway is
 * read whole.
 */

/** Nearly every paper has a sighting: more than a few ids between are not worth reading. */
const HOLE_AMONG_SIGHTINGS = 3;
/** One paper in some has a link, a note, a reading state or a list. */
const HOLE_AMONG_FEW = 60;
/** Records of a store that is read whole. */
const SMALL = 400;
/** Places that are read without looking whether the store is small. */
const FEW_RUNS = 30;

export async function sightingsOf(
  sightings: StoreIn<'sightings'>,
  papers: readonly PaperId[],
): Promise<ReadonlyMap<PaperId, Sighting[]>> {
  const store = raw(sightings);
  const all = await readMany(
    runsOf(papers, HOLE_AMONG_SIGHTINGS).map(
      ({ first, last }): IDBRequest<Sighting[]> =>
        store.getAll(IDBKeyRange.bound([first], [last, []])),
    ),
  );
  return groupBy(all.flat(), ({ paper }) => paper);
}

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
    readNear(
      papers,
      (range, limit) =>
        byPaper.getAllKeys(range, limit) as unknown as IDBRequest<
          [ListId, PaperId][]
        >,
    ),
  ]);
  const names = new Map(
    all.flatMap(({ id, name, deletedAt }) =>
      deletedAt === undefined ? [[id, name]] : [],
    ),
  );
  const found = new Map<PaperId, string[]>();
  for (const [list, paper] of held) {
    const name = names.get(list);
    if (name === undefined) continue;
    found.set(paper, [...(found.get(paper) ?? []), name]);
  }
  return found;
}

export async function linksOf(
  links: StoreIn<'links'>,
  papers: readonly PaperId[],
): Promise<ReadonlyMap<PaperId, DuplicateLink[]>> {
  const wanted = new Set(papers);
  const byPaper = raw(links.index('byPaper'));
  const read = await readNear(
    papers,
    (range, limit): IDBRequest<DuplicateLink[]> => byPaper.getAll(range, limit),
  );
  // A link stands in the index under both of its papers.
  const each = new Map(read.map((link) => [link.papers.join(), link]));
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
  const store = raw(notes);
  return new Set(
    await readNear(
      papers,
      (range, limit) => store.getAllKeys(range, limit) as IDBRequest<PaperId[]>,
    ),
  );
}

/** How many highlights each paper has, of those that have some. */
export async function highlightsAmong(
  highlights: StoreIn<'highlights'>,
  papers: readonly PaperId[],
): Promise<ReadonlyMap<PaperId, number>> {
  const store = raw(highlights);
  const keys = await readNear(
    papers,
    (range, limit) =>
      store.getAllKeys(range, limit) as unknown as IDBRequest<
        [PaperId, string][]
      >,
    // A key is a paper and more: after the last paper come its highlights.
    (first, last) => IDBKeyRange.bound([first], [last, []]),
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
  const read = await readNear(papers, (range, limit): IDBRequest<Reading[]> =>
    store.getAll(range, limit),
  );
  return new Map(read.map(({ paper, state }) => [paper, state]));
}

/** What lies near the papers or, where that is in many places, everything of a store that is small. */
async function readNear<T>(
  papers: readonly PaperId[],
  read: (range?: IDBKeyRange, limit?: number) => IDBRequest<T[]>,
  rangeOf: (first: PaperId, last: PaperId) => IDBKeyRange = (first, last) =>
    IDBKeyRange.bound(first, last),
): Promise<T[]> {
  const runs = runsOf(papers, HOLE_AMONG_FEW);
  if (runs.length > FEW_RUNS) {
    const [all = []] = await readMany([read(undefined, SMALL + 1)]);
    if (all.length <= SMALL) return all;
  }
  const near = await readMany(
    runs.map(({ first, last }) => read(rangeOf(first, last))),
  );
  return near.flat();
}

function groupBy<T>(
  all: readonly T[],
  of: (item: T) => PaperId,
): Map<PaperId, T[]> {
  const groups = new Map<PaperId, T[]>();
  for (const item of all) {
    const group = groups.get(of(item));
    if (group) group.push(item);
    else groups.set(of(item), [item]);
  }
  return groups;
}
