import { compareBytes, LeafCursor } from './vocabulary';

/** So many entries are passed before it is cheaper to seek: a seek reads as many. */
const MOST_PASSED = 32;

/**
 * Looks up one word after the other in a leaf of a vocabulary. Words may come in any
 * order; ascending ones are walked to where they are near, so that thousands together
 * cost a fraction of as many searches.
 */
export class LeafFinder {
  readonly cursor: LeafCursor;
  /** What was looked up last, at or before the entry that the cursor stands on. */
  #last: Uint8Array | undefined;
  #isAtEnd = false;

  constructor(leaf: Uint8Array) {
    this.cursor = new LeafCursor(leaf);
  }

  /** Whether the leaf has a word; then the cursor stands on it. */
  find(word: Uint8Array): boolean {
    const { cursor } = this;
    const last = this.#last;
    this.#last = word;
    if (
      last === undefined ||
      compareBytes(word, word.length, last, last.length) < 0
    )
      return this.#seek(word);
    if (this.#isAtEnd) return false;
    let same = sharedStart(cursor, word);
    let left = MOST_PASSED;
    while (isBefore(cursor, word, same)) {
      // What agrees with the entry before in more than the word does is before the word too.
      do {
        if (left-- === 0) return this.#seek(word);
        if (!cursor.next()) {
          this.#isAtEnd = true;
          return false;
        }
      } while (cursor.shared > same);
      same = sharedStart(cursor, word);
    }
    return same === word.length && same === cursor.length;
  }

  #seek(word: Uint8Array): boolean {
    const { cursor } = this;
    this.#isAtEnd = !cursor.seek(word);
    return (
      !this.#isAtEnd &&
      compareBytes(cursor.word, cursor.length, word, word.length) === 0
    );
  }
}

/** How many bytes an entry and a word begin with both. */
function sharedStart({ word: there, length }: LeafCursor, word: Uint8Array) {
  const most = Math.min(length, word.length);
  let same = 0;
  while (same < most && there[same] === word[same]) same++;
  return same;
}

/** Whether an entry comes before a word with which it begins alike for `same` bytes. */
function isBefore(cursor: LeafCursor, word: Uint8Array, same: number): boolean {
  if (same === word.length) return false;
  return same === cursor.length || (cursor.word[same] ?? 0) < (word[same] ?? 0);
}
