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
  const cursors = vocabularies.map((leaves) => new LeavesCursor(leaves));
  const heads = cursors.map((_, i) => i).filter((i) => cursors[i]?.next());
  const shared = {
    word: new Uint8Array(0),
    length: 0,
    holders: [] as number[],
    cursor: (holder: number) => cursorAt(holder),
  };
  const cursorAt = (i: number): LeafCursor => {
    const cursor = cursors[i]?.leaf;
    if (cursor === undefined) throw new RangeError(`No vocabulary ${i}.`);
    return cursor;
  };
  while (heads.length > 0) {
    shared.holders.length = 0;
    for (const head of heads) {
      const { word, length } = cursorAt(head);
      const order =
        shared.holders.length === 0
          ? -1
          : compareBytes(word, length, shared.word, shared.length);
      if (order > 0) continue;
      if (order < 0) {
        shared.holders.length = 0;
        shared.word = word;
        shared.length = length;
      }
      shared.holders.push(head);
    }
    visit(shared);
    for (const holder of shared.holders)
      if (cursors[holder]?.next() !== true)
        heads.splice(heads.indexOf(holder), 1);
  }
}

/** One vocabulary, leaf after leaf. */
class LeavesCursor {
  leaf: LeafCursor | undefined;
  readonly #leaves: readonly Uint8Array[];
  #next = 0;

  constructor(leaves: readonly Uint8Array[]) {
    this.#leaves = leaves;
  }

  next(): boolean {
    while (this.leaf?.next() !== true) {
      const leaf = this.#leaves[this.#next++];
      if (leaf === undefined) return false;
      this.leaf = new LeafCursor(leaf);
    }
    return true;
  }
}
