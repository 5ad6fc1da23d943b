import { compareBytes, LeafCursor } from './vocabulary';

/** A segment's vocabulary and posting lists, all in memory, to be read from end to end. */
export interface WholeLists {
  leaves: readonly Uint8Array[];
  postings: Uint8Array;
}

/** A word of some segments: who has it, and where their cursors stand. */
export interface SharedWord {
  word: Uint8Array;
  length: number;
  /** Places in the array given to `walkTogether`; so many of them count. */
  holders: Int32Array;
  held: number;
  cursor(holder: number): LeafCursor;
}

/** Every word of some vocabularies once, in order, with all that have it. */
export function walkTogether(
  vocabularies: readonly (readonly Uint8Array[])[],
  visit: (shared: SharedWord) => void,
): void {
  const walkers = vocabularies.map((leaves) => new Walker(leaves));
  const beginnings = Float64Array.from(walkers, (walker) => walker.next());
  // No list: to empty one costs more than all else.
  const holders = new Int32Array(walkers.length);
  const shared = {
    word: new Uint8Array(0),
    length: 0,
    holders,
    held: 0,
    cursor: (holder: number) => cursorAt(walkers, holder),
  };
  for (;;) {
    let held = 0;
    let first = Infinity;
    for (let i = 0; i < beginnings.length; i++) {
      const beginning = beginnings[i] ?? Infinity;
      if (beginning > first || beginning === Infinity) continue;
      const { word, length } = cursorAt(walkers, i);
      // The same beginning says nothing of what follows.
      const order =
        beginning < first
          ? -1
          : compareBytes(word, length, shared.word, shared.length);
      if (order > 0) continue;
      if (order < 0) {
        held = 0;
        shared.word = word;
        shared.length = length;
        first = beginning;
      }
      holders[held++] = i;
    }
    if (held === 0) return;
    shared.held = held;
    visit(shared);
    for (let i = 0; i < held; i++) {
      const holder = holders[i] ?? 0;
      beginnings[holder] = walkers[holder]?.next() ?? Infinity;
    }
  }
}

function cursorAt(walkers: readonly Walker[], i: number): LeafCursor {
  const cursor = walkers[i]?.leaf;
  if (cursor === undefined) throw new RangeError(`No vocabulary ${i}.`);
  return cursor;
}

/** Bytes of a word that are compared as one number, which a double holds. */
const BEGINNING = 6;

/** One vocabulary, leaf after leaf. */
class Walker {
  leaf: LeafCursor | undefined;
  readonly #leaves: readonly Uint8Array[];
  #next = 0;
  #beginning = 0;

  constructor(leaves: readonly Uint8Array[]) {
    this.#leaves = leaves;
  }

  /** To the next word; returns its first bytes as a number, `Infinity` behind the last. */
  next(): number {
    while (this.leaf?.next() !== true) {
      const leaf = this.#leaves[this.#next++];
      if (leaf === undefined) return Infinity;
      this.leaf = new LeafCursor(leaf);
    }
    const { word, length, shared } = this.leaf;
    if (shared < BEGINNING) this.#beginning = beginningOf(word, length);
    return this.#beginning;
  }
}

function beginningOf(word: Uint8Array, length: number): number {
  const byte = (at: number) => (at < length ? (word[at] ?? 0) : 0);
  return (
    ((byte(0) << 16) | (byte(1) << 8) | byte(2)) * 2 ** 24 +
    ((byte(3) << 16) | (byte(4) << 8) | byte(5))
  );
}
