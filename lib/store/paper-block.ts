import type { PaperId } from '../papers/paper';
import type { StoredPaper } from './schema';

/**
 * Papers that came together, in records of up to sixteen: the browser takes as long to
 * store one record as it takes for sixteen papers. A paper is in a block as long as
 * nothing about it changes; then it becomes a record of its own.
 */

/** Papers of neighbouring ids in a record. Measured: fewer make an import slower, more make looking at one paper slower. */
export const BLOCK_SIZE = 16;

/** A block's number, ids divided by its size, and a bit for each id that it has. */
export type BlockKey = [number: number, members: number];

/** A paper in a block, with its entry's number in the feed that it came with. */
export interface BlockPaper {
  paper: StoredPaper;
  entry?: number;
}

/** What of a paper is written: the rest follows from its block. */
type WrittenPaper = Omit<StoredPaper, 'id' | 'addedAt' | 'updatedAt'> & {
  entry?: number;
};

/** A block as it is stored, in UTF-8: half the size of what the browser makes of mixed scripts. */
interface WrittenBlock {
  key: BlockKey;
  /** When its papers came, in milliseconds since the epoch. */
  at: number;
  papers: WrittenPaper[];
}

/** A block's record, read. */
export interface PaperBlock {
  key: BlockKey;
  at: number;
  /** By id, ascending. */
  papers: BlockPaper[];
}

export function blockNumber(paper: PaperId): number {
  return Math.floor(paper / BLOCK_SIZE);
}

/** All keys of the blocks from one paper's to another's. */
export function blocksBetween(first: PaperId, last: PaperId): IDBKeyRange {
  return IDBKeyRange.bound([blockNumber(first)], [blockNumber(last), []]);
}

/** The ids in a block, ascending. */
export function membersOf([number, members]: BlockKey): PaperId[] {
  const ids: PaperId[] = [];
  for (let place = 0; place < BLOCK_SIZE; place++)
    if ((members >>> place) & 1) ids.push(number * BLOCK_SIZE + place);
  return ids;
}

/** Papers of one block, ascending by id, that came at one moment and are as they came. */
export function encodeBlock(
  at: number,
  papers: readonly BlockPaper[],
): { key: BlockKey; value: Uint8Array<ArrayBuffer> } {
  let members = 0;
  const written = papers.map(({ paper, entry }): WrittenPaper => {
    const { id, addedAt: _then, updatedAt: _since, ...rest } = paper;
    members |= 1 << (id % BLOCK_SIZE);
    return entry === undefined ? rest : { ...rest, entry };
  });
  const key: BlockKey = [blockNumber(papers[0]?.paper.id ?? 0), members];
  const block: WrittenBlock = { key, at, papers: written };
  return { key, value: encoder.encode(JSON.stringify(block)) };
}

export function decodeBlock(value: Uint8Array): PaperBlock {
  const { key, at, papers } = JSON.parse(decoder.decode(value)) as WrittenBlock;
  return {
    key,
    at,
    papers: membersOf(key).flatMap((id, i) => {
      const written = papers[i];
      if (written === undefined) return [];
      const { entry, ...rest } = written;
      const paper: StoredPaper = { ...rest, id, addedAt: at, updatedAt: at };
      return [{ paper, ...(entry !== undefined && { entry }) }];
    }),
  };
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();
