import { LATENT_VERSION, type LatentSpace } from '../semantic/latent-space';
import type { VectorBlock } from '../semantic/paper-vectors';
import type { PaperId } from '../papers/paper';
import type { Database } from './open';
import type { StoreIn } from './papers';

/** What of the latent part is there; every space has a number, so that a new one can grow beside the old. */
export interface LatentState {
  version: number;
  /** The space that is asked, and how many papers there were when it was fitted. */
  current?: { space: number; fittedAt: number };
  /** One that papers are still being placed in: all up to a paper, but for those changed since a moment. */
  next?: {
    space: number;
    fittedAt: number;
    since: number;
    placedUpTo: PaperId;
  };
}

/** `state`, a space by its number, a block of vectors by its space and its place among them. */
export type LatentKey =
  'state' | ['space', number] | ['vectors', number, number];
export type LatentRecord = LatentState | LatentSpace | VectorBlock;

type LatentStore = StoreIn<'latent', 'readwrite'>;

/** Blocks beyond this many are joined, but for those of so many papers. */
const MOST_BLOCKS = 32;
const LARGE_BLOCK = 5_000;

/** One of another version is as none: it is derived, and made anew. */
export async function readLatentState(db: Database): Promise<LatentState> {
  const state = (await db.get('latent', 'state')) as LatentState | undefined;
  return state?.version === LATENT_VERSION
    ? state
    : { version: LATENT_VERSION };
}

export async function readSpace(
  db: Database,
  space: number,
): Promise<LatentSpace | undefined> {
  return (await db.get('latent', ['space', space])) as LatentSpace | undefined;
}

/** In the order they came: of a paper's vectors the last counts. */
export async function readBlocks(
  db: Database,
  space: number,
): Promise<VectorBlock[]> {
  return (await db.getAll('latent', blocksOf(space))) as VectorBlock[];
}

export async function addBlock(
  store: LatentStore,
  space: number,
  block: VectorBlock,
): Promise<void> {
  const last = await store.openKeyCursor(blocksOf(space), 'prev');
  const place = last === null ? 0 : Number((last.key as number[])[2]) + 1;
  await store.put(block, ['vectors', space, place]);
}

/** Everything of other spaces goes. */
export async function forgetOtherSpaces(
  store: LatentStore,
  kept: readonly number[],
): Promise<void> {
  for (const key of await store.getAllKeys())
    if (Array.isArray(key) && !kept.includes(key[1])) await store.delete(key);
}

/** Joins the small blocks at the end where there are many, so that loading stays short. */
export async function joinBlocks(db: Database, space: number): Promise<void> {
  const transaction = db.transaction('latent', 'readwrite');
  const { store } = transaction;
  const keys = await store.getAllKeys(blocksOf(space));
  if (keys.length > MOST_BLOCKS) {
    const blocks = (await store.getAll(blocksOf(space))) as VectorBlock[];
    const large = blocks.findLastIndex(
      ({ papers }) => papers.length >= LARGE_BLOCK,
    );
    const [first] = keys.slice(large + 1);
    if (first !== undefined) {
      const joined = join(blocks.slice(large + 1));
      await store.delete(IDBKeyRange.bound(first, keys.at(-1)));
      await store.put(joined, first);
    }
  }
  await transaction.done;
}

function join(blocks: readonly VectorBlock[]): VectorBlock {
  const papers = new Uint32Array(sum(blocks.map((it) => it.papers.length)));
  const vectors = new Int8Array(sum(blocks.map((it) => it.vectors.length)));
  let [paper, number] = [0, 0];
  for (const block of blocks) {
    papers.set(block.papers, paper);
    vectors.set(block.vectors, number);
    paper += block.papers.length;
    number += block.vectors.length;
  }
  return { papers, vectors };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, number) => all + number, 0);
}

function blocksOf(space: number): IDBKeyRange {
  return IDBKeyRange.bound(['vectors', space], ['vectors', space, []]);
}
