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
  /** Places in the array given to `walkTogether`. */
  holders: readonly number[];
  cursor(holder: number): LeafCursor;
}

/** Every word of some vocabularies once, in order, with all that have it. */
export function walkTogether(
  vocabularies: readonly (readonly Uint8Array[])[],
  visit: (shared: SharedWord) => void,
): void {
  const walkers = vocabularies.map((leaves) => new Walker(leaves));
  const holders: number[] = [];
  const shared = {
    word: new Uint8Array(0),
    length: 0,
    holders,
    cursor: (holder: number) => cursorAt(walkers, holder),
  };
  for (const walker of walkers) walker.next();
  for (;;) {
    holders.length = 0;
    let first = Infinity;
    for (let i = 0; i < walkers.length; i++) {
      const beginning = walkers[i]?.beginning ?? Infinity;
      if (beginning > first || beginning === Infinity) continue;
      const { word, length } = cursorAt(walkers, i);
      // The same beginning says nothing of what follows.
      const order =
        beginning < first
          ? -1
          : compareBytes(word, length, shared.word, shared.length);
      if (order > 0) continue;
      if (order < 0) {
        holders.length = 0;
        shared.word = word;
        shared.length = length;
        first = beginning;
      }
      holders.push(i);
    }
    if (holders.length === 0) return;
    visit(shared);
    for (const holder of holders) walkers[holder]?.next();
  }
}

function cursorAt(walkers: readonly Walker[], i: number): LeafCursor {
  const cursor = walkers[i]?.leaf;
  if (cursor === undefined) throw new RangeError(`No vocabulary ${i}.`);
  return cursor;
}

/** Bytes of a word that are compared as one number: as many as a double holds. */
const BEGINNING = 6;

/** One vocabulary, leaf after leaf. */
class Walker {
  leaf: LeafCursor | undefined;
  /** The first bytes of the word it stands on as a number; `Infinity` behind the last. */
  beginning = 0;
  readonly #leaves: readonly Uint8Array[];
  #next = 0;

  constructor(leaves: readonly Uint8Array[]) {
    this.#leaves = leaves;
  }

  next(): void {
    while (this.leaf?.next() !== true) {
      const leaf = this.#leaves[this.#next++];
      if (leaf === undefined) {
        this.beginning = Infinity;
        return;
      }
      this.leaf = new LeafCursor(leaf);
    }
    const { word, length, shared } = this.leaf;
    if (shared >= BEGINNING) return;
    let beginning = 0;
    for (let i = 0; i < BEGINNING; i++)
      beginning = beginning * 256 + (i < length ? (word[i] ?? 0) : 0);
    this.beginning = beginning;
  }
}
