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

/** What stands before the papers of a block. */
interface BlockHead {
  key: BlockKey;
  /** When its papers came, in milliseconds since the epoch. */
  at: number;
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

/**
 * Papers of one block, ascending by id, that came at one moment and are as they came:
 * lines of JSON in UTF-8, the head first, so that one paper is read without the others.
 */
export function encodeBlock(
  at: number,
  papers: readonly BlockPaper[],
): { key: BlockKey; value: Uint8Array<ArrayBuffer> } {
  let members = 0;
  const lines = papers.map(({ paper, entry }) => {
    const { id, addedAt: _then, updatedAt: _since, ...rest } = paper;
    members |= 1 << (id % BLOCK_SIZE);
    const one: WrittenPaper = entry === undefined ? rest : { ...rest, entry };
    return JSON.stringify(one);
  });
  const key: BlockKey = [blockNumber(papers[0]?.paper.id ?? 0), members];
  const head: BlockHead = { key, at };
  return {
    key,
    value: encodeText([JSON.stringify(head), ...lines].join('\n')),
  };
}

/** Room for a block; a longer one gets more. */
let room = new Uint8Array(1 << 16);

/** In UTF-8. `encode` takes nine times as long in Chromium 156. */
function encodeText(text: string): Uint8Array<ArrayBuffer> {
  const most = 3 * text.length;
  if (room.length < most) room = new Uint8Array(most);
  return room.slice(0, encoder.encodeInto(text, room).written);
}

/** The block, with all of its papers or those that are wanted. */
export function decodeBlock(
  value: Uint8Array,
  wanted?: ReadonlySet<PaperId>,
): PaperBlock {
  const endOfHead = value.indexOf(NEW_LINE);
  const { key, at } = parse<BlockHead>(
    decoder.decode(value.subarray(0, endOfHead)),
  );
  const members = membersOf(key);
  const isWanted = (id: PaperId) => wanted === undefined || wanted.has(id);
  const lineOf = linesOf(value, members.filter(isWanted).length);
  const papers: BlockPaper[] = [];
  members.forEach((id, i) => {
    if (!isWanted(id)) return;
    const { entry, ...rest } = parse<WrittenPaper>(lineOf(i + 1));
    const paper: StoredPaper = { ...rest, id, addedAt: at, updatedAt: at };
    papers.push({ paper, ...(entry !== undefined && { entry }) });
  });
  return { key, at, papers };
}

function parse<T>(line: string): T {
  return JSON.parse(line) as T;
}

/** More lines of a block are decoded with the rest of it. */
const FEW_LINES = 4;

/** The lines of a block by number, of which so many will be asked for. */
function linesOf(value: Uint8Array, asked: number): (number: number) => string {
  if (asked > FEW_LINES) {
    const lines = decoder.decode(value).split('\n');
    return (number) => lines[number] ?? '';
  }
  const ends = lineEnds(value);
  return (number) =>
    decoder.decode(value.subarray((ends[number - 1] ?? -1) + 1, ends[number]));
}

/** Where lines end; within one JSON writes a new line as two other characters. */
function lineEnds(value: Uint8Array): number[] {
  const ends: number[] = [];
  for (let at = value.indexOf(NEW_LINE); at >= 0;) {
    ends.push(at);
    at = value.indexOf(NEW_LINE, at + 1);
  }
  return [...ends, value.length];
}

const NEW_LINE = 10;

const encoder = new TextEncoder();
const decoder = new TextDecoder();
