import { Gone } from '../papers/gone';
import type { IDBPObjectStore, StoreNames } from 'idb';
import type { PaperId } from '../papers/paper';
import type { Database } from './open';
import {
  BLOCK_SIZE,
  blockNumber,
  decodeBlock,
  membersOf,
  type PaperBlock,
} from './paper-block';
import { raw, readMany } from './read-many';
import { runsOf } from './runs';
import type { CognateSchema, StoredPaper } from './schema';
import type { StoresOf } from './stores-of';

/** An object store within some transaction. */
export type StoreIn<
  Name extends StoreNames<CognateSchema>,
  Mode extends IDBTransactionMode = IDBTransactionMode,
> = IDBPObjectStore<
  CognateSchema,
  ArrayLike<StoreNames<CognateSchema>>,
  Name,
  Mode
>;

/**
 * Where papers are: those that have changed since they came as records of their own,
 * the others in blocks. Each is in one of both.
 */
export const PAPER_STORES = ['papers', 'blocks'] as const;
export type PaperStores = StoresOf<(typeof PAPER_STORES)[number]>;

/** Nearly every id has a block: a few between are not worth asking again. */
const HOLE_AMONG_BLOCKS = 1;
/** Few papers have a record of their own, so that many ids are asked for at once. */
const HOLE_AMONG_RECORDS = 8;

export async function getPaper(
  db: Database,
  id: PaperId,
): Promise<StoredPaper | undefined> {
  return (await getPapers(db, [id]))[0];
}

/** Papers by id, in the order asked; undefined where there is none. One transaction. */
export async function getPapers(
  db: Database,
  ids: readonly PaperId[],
): Promise<(StoredPaper | undefined)[]> {
  const papers = await readPapers(db.transaction(PAPER_STORES), ids);
  return ids.map((id) => papers.get(id));
}

/** As `getPapers`, within a transaction and by id. */
export async function readPapers(
  stores: PaperStores,
  ids: readonly PaperId[],
): Promise<ReadonlyMap<PaperId, StoredPaper>> {
  const wanted = new Set(ids);
  const found = new Map<PaperId, StoredPaper>();
  for (const { papers } of await readBlocks(stores, ids, wanted))
    for (const { paper } of papers) found.set(paper.id, paper);
  const others = ids.filter((id) => !found.has(id));
  for (const paper of await readRecords(stores, others))
    found.set(paper.id, paper);
  return found;
}

/** Those that are records of their own. */
export async function readRecords(
  stores: StoresOf<'papers'>,
  ids: readonly PaperId[],
): Promise<StoredPaper[]> {
  const wanted = new Set(ids);
  const records = raw(stores.objectStore('papers'));
  const read = await readMany(
    runsOf(ids, HOLE_AMONG_RECORDS).map(
      ({ first, last }): IDBRequest<StoredPaper[]> =>
        records.getAll(IDBKeyRange.bound(first, last)),
    ),
  );
  return read.flat().filter(({ id }) => wanted.has(id));
}

/** The blocks that papers may be in, with all that they hold or what is wanted of it. */
export async function readBlocks(
  stores: StoresOf<'blocks'>,
  ids: readonly PaperId[],
  wanted?: ReadonlySet<PaperId>,
): Promise<PaperBlock[]> {
  const blocks = raw(stores.objectStore('blocks'));
  const read = await readMany(
    runsOf(ids.map(blockNumber), HOLE_AMONG_BLOCKS).map(
      ({ first, last }): IDBRequest<Uint8Array[]> =>
        blocks.getAll(IDBKeyRange.bound([first], [last, []])),
    ),
  );
  return read.flat().map((value) => decodeBlock(value, wanted));
}

/** Whether there is such a paper. */
export async function hasPaper(
  stores: PaperStores,
  id: PaperId,
): Promise<boolean> {
  return (await papersAmong(stores, [id])).has(id);
}

/** @throws Error where there is no such paper. */
export async function mustHave(
  stores: PaperStores,
  id: PaperId,
): Promise<void> {
  if (!(await hasPaper(stores, id))) throw new Gone(`There is no paper ${id}.`);
}

/** Which of some ids are of papers; no paper is read. */
export async function papersAmong(
  stores: PaperStores,
  ids: readonly PaperId[],
): Promise<ReadonlySet<PaperId>> {
  const records = stores.objectStore('papers');
  const blocks = stores.objectStore('blocks');
  const [own, keys] = await Promise.all([
    Promise.all(
      runsOf(ids, HOLE_AMONG_RECORDS).map(({ first, last }) =>
        records.getAllKeys(IDBKeyRange.bound(first, last)),
      ),
    ),
    Promise.all(
      runsOf(ids.map(blockNumber), HOLE_AMONG_BLOCKS).map(({ first, last }) =>
        blocks.getAllKeys(IDBKeyRange.bound([first], [last, []])),
      ),
    ),
  ]);
  const there = new Set([...own.flat(), ...keys.flat().flatMap(membersOf)]);
  return new Set(ids.filter((id) => there.has(id)));
}

/** Each paper may be alone in its block, and the first and the last block may lie outside of what is asked. */
const MORE_BLOCKS = 2 * BLOCK_SIZE;

/** Papers from an id on, ascending, at most so many; none where there are none. */
export async function papersFrom(
  db: Database,
  from: PaperId,
  most: number,
): Promise<StoredPaper[]> {
  const papers = await getPapers(db, await paperIdsFrom(db, from, most));
  return papers.filter((paper) => paper !== undefined);
}

/** The ids of papers from one on, ascending, at most so many; none where there are none. */
export async function paperIdsFrom(
  db: Database,
  from: PaperId,
  most: number,
): Promise<PaperId[]> {
  const stores = db.transaction(PAPER_STORES);
  const mostBlocks = Math.ceil(most / BLOCK_SIZE) + MORE_BLOCKS;
  const [own, blocks] = await Promise.all([
    stores.objectStore('papers').getAllKeys(IDBKeyRange.lowerBound(from), most),
    stores
      .objectStore('blocks')
      .getAllKeys(IDBKeyRange.lowerBound([blockNumber(from)]), mostBlocks),
  ]);
  const end = Math.min(
    own.length < most ? Infinity : (own.at(-1) ?? 0) + 1,
    blocks.length < mostBlocks
      ? Infinity
      : (blocks.at(-1)?.[0] ?? 0) * BLOCK_SIZE,
  );
  return [...own, ...blocks.flatMap(membersOf)]
    .filter((id) => id >= from && id < end)
    .sort((a, b) => a - b)
    .slice(0, most);
}

/** The ids of all papers, ascending; no paper is read. */
export async function paperIds(db: Database): Promise<PaperId[]> {
  const stores = db.transaction(PAPER_STORES);
  const [own, blocks] = await Promise.all([
    stores.objectStore('papers').getAllKeys(),
    stores.objectStore('blocks').getAllKeys(),
  ]);
  const inBlocks = blocks.flatMap(membersOf);
  return own.length === 0
    ? inBlocks
    : [...own, ...inBlocks].sort((a, b) => a - b);
}

export async function countPapers(db: Database): Promise<number> {
  const stores = db.transaction(PAPER_STORES);
  const [own, blocks] = await Promise.all([
    stores.objectStore('papers').count(),
    stores.objectStore('blocks').getAllKeys(),
  ]);
  return own + blocks.flatMap(membersOf).length;
}

/** The largest id in use, 0 where there is no paper. */
export async function lastPaper(db: Database): Promise<PaperId> {
  const stores = db.transaction(PAPER_STORES);
  const [own, block] = await Promise.all([
    stores.objectStore('papers').openKeyCursor(null, 'prev'),
    stores.objectStore('blocks').openKeyCursor(null, 'prev'),
  ]);
  return Math.max(
    own?.primaryKey ?? 0,
    ...(block ? membersOf(block.primaryKey) : []),
  );
}
