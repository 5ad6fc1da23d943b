import type { PaperId } from '../papers/paper';
import { raw, readMany } from './read-many';
import { runsOf } from './runs';
import type { DuplicateLink } from './schema';
import type { StoresOf } from './stores-of';

/** Stores that change with links. */
export const LINK_STORES = ['links', 'linkCounts'] as const;
type LinkStores = StoresOf<(typeof LINK_STORES)[number], 'readwrite'>;

/** How many papers a paper is linked with, without those that the reader says are others; 255 stands for more. */
export interface LinkCounts {
  /** Links that say `same` or `version`. */
  versions: number;
  similar: number;
}

/**
 * Counts of so many papers are one record, two bytes a paper: badges ask for hundreds
 * at once, and for nothing else of a link.
 */
const PAPERS_OF_RECORD = 4_096;
const MOST = 255;
/** Records are small and few: what lies between two is read with them. */
const HOLE = 4;

/**
 * Replaces links, by the papers of each: `change` gets the link there is, and says what
 * it is to be; undefined deletes it.
 */
export async function changeLinks(
  stores: LinkStores,
  keys: readonly DuplicateLink['papers'][],
  change: (
    before: DuplicateLink | undefined,
    place: number,
  ) => DuplicateLink | undefined,
): Promise<void> {
  const links = raw(stores.objectStore('links'));
  const all = await readMany<DuplicateLink | undefined>(
    keys.map((key) => links.get(key)),
  );
  const added = new Map<PaperId, LinkCounts>();
  keys.forEach((key, i) => {
    const before = all[i];
    const after = change(before, i);
    if (after === before) return;
    if (after) links.put(after);
    else links.delete(key);
    count(added, before, -1);
    count(added, after, 1);
  });
  await addCounts(stores, added);
}

/** Counts of papers, of those that have links. */
export async function linkCountsOf(
  stores: StoresOf<'linkCounts'>,
  papers: readonly PaperId[],
): Promise<(paper: PaperId) => LinkCounts> {
  const store = raw(stores.objectStore('linkCounts'));
  const runs = runsOf(papers.map(recordOf), HOLE);
  const ranges = runs.map(({ first, last }) => IDBKeyRange.bound(first, last));
  const [keys, records] = await Promise.all([
    readMany(
      ranges.map((range) => store.getAllKeys(range) as IDBRequest<number[]>),
    ),
    readMany(
      ranges.map((range): IDBRequest<Uint8Array[]> => store.getAll(range)),
    ),
  ]);
  const found = new Map(
    keys.flat().map((key, i) => [key, records.flat()[i]] as const),
  );
  return (paper) => {
    const counts = found.get(recordOf(paper));
    const at = 2 * (paper % PAPERS_OF_RECORD);
    return { versions: counts?.[at] ?? 0, similar: counts?.[at + 1] ?? 0 };
  };
}

function recordOf(paper: PaperId): number {
  return Math.floor(paper / PAPERS_OF_RECORD);
}

function count(
  counts: Map<PaperId, LinkCounts>,
  link: DuplicateLink | undefined,
  by: number,
): void {
  if (link === undefined || link.rejectedAt !== undefined) return;
  for (const paper of link.papers) {
    const known = counts.get(paper) ?? { versions: 0, similar: 0 };
    known[link.verdict === 'similar' ? 'similar' : 'versions'] += by;
    counts.set(paper, known);
  }
}

async function addCounts(
  stores: LinkStores,
  added: ReadonlyMap<PaperId, LinkCounts>,
): Promise<void> {
  const store = raw(stores.objectStore('linkCounts'));
  const byRecord = Map.groupBy(added, ([paper]) => recordOf(paper));
  const numbers = [...byRecord.keys()];
  const records = await readMany<Uint8Array<ArrayBuffer> | undefined>(
    numbers.map((number) => store.get(number)),
  );
  numbers.forEach((number, i) => {
    const counts = records[i] ?? new Uint8Array(2 * PAPERS_OF_RECORD);
    for (const [paper, { versions, similar }] of byRecord.get(number) ?? []) {
      const at = 2 * (paper % PAPERS_OF_RECORD);
      counts[at] = clamp((counts[at] ?? 0) + versions);
      counts[at + 1] = clamp((counts[at + 1] ?? 0) + similar);
    }
    store.put(counts, number);
  });
}

function clamp(value: number): number {
  return Math.max(0, Math.min(MOST, value));
}
