/** A position and an offset of a restart. */
const RESTART_BYTES = 6;
/** Longest word in bytes: 40 characters of up to 3 bytes, and a field. */
export const LONGEST_WORD_BYTES = 160;

/**
 * A sorted vocabulary in leaves of about 32 kB, front-coded with restarts (the table
 * format of LevelDB; Witten, Moffat & Bell, Managing Gigabytes, 4.1). An entry is:
 * bytes shared with the word before, bytes that follow, those bytes, twice the number
 * of documents plus one where the word is also a written form, and, where there are
 * documents, the bytes its posting list takes. A leaf ends with its restarts (16-bit
 * position, 32-bit offset into the posting lists) and their number (16 bits).
 * Words are in the order of their UTF-8 bytes. A written form without documents stands
 * for its stem, which whoever reads it works out.
 */
export interface Vocabulary {
  leaves: Uint8Array<ArrayBuffer>[];
  /** The first word of each leaf: all that is read before one is chosen. */
  firsts: string[];
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

export function encodeWord(word: string): Uint8Array {
  return encoder.encode(word).subarray(0, LONGEST_WORD_BYTES);
}

/** As `encodeWord`, from a place in an array that has room; returns how many bytes. */
export function encodeInto(
  word: string,
  bytes: Uint8Array,
  at: number,
): number {
  const most = Math.min(word.length, LONGEST_WORD_BYTES);
  for (let i = 0; i < most; i++) {
    const unit = word.charCodeAt(i);
    if (unit > 127) {
      const encoded = encodeWord(word);
      bytes.set(encoded, at);
      return encoded.length;
    }
    bytes[at + i] = unit;
  }
  return most;
}

/** Negative, 0 or positive as the first bytes come before, equal or follow the others. */
export function compareBytes(
  a: Uint8Array,
  aLength: number,
  b: Uint8Array,
  bLength: number,
): number {
  const shorter = Math.min(aLength, bLength);
  for (let i = 0; i < shorter; i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return aLength - bLength;
}

/** Walks a leaf's entries in order. Its fields are those of the entry it stands on. */
export class LeafCursor {
  readonly word = new Uint8Array(LONGEST_WORD_BYTES);
  length = 0;
  /** How many bytes the word has in common with the one before it, at least. */
  shared = 0;
  documents = 0;
  isForm = false;
  offset = 0;
  bytes = 0;
  readonly #leaf: Uint8Array;
  readonly #end: number;
  readonly #restarts: number;
  #at = 0;

  constructor(leaf: Uint8Array) {
    this.#leaf = leaf;
    this.#restarts = read16(leaf, leaf.length - 2);
    this.#end = leaf.length - 2 - this.#restarts * RESTART_BYTES;
    if (this.#restarts > 0) this.offset = read32(leaf, this.#end + 2);
  }

  /** To the next entry; false after the last. */
  next(): boolean {
    if (this.#at >= this.#end) return false;
    this.offset += this.bytes;
    this.shared = this.#number();
    this.length = this.shared + this.#number();
    const { word } = this;
    const leaf = this.#leaf;
    let at = this.#at;
    for (let i = this.shared; i < this.length; i++) word[i] = leaf[at++] ?? 0;
    this.#at = at;
    const documents = this.#number();
    this.isForm = (documents & 1) === 1;
    this.documents = documents >>> 1;
    this.bytes = this.documents > 0 ? this.#number() : 0;
    return true;
  }

  /**
   * To the next entry that says it shares fewer bytes than this with the one before. Those
   * between begin with as many bytes of this one's word; they are passed over unread.
   */
  nextBelow(most: number): boolean {
    while (this.#at < this.#end) {
      if ((this.#leaf[this.#at] ?? 0) < most) return this.next();
      this.offset += this.bytes;
      this.#number();
      const following = this.#number();
      this.#at += following;
      const documents = this.#number() >>> 1;
      this.bytes = documents > 0 ? this.#number() : 0;
    }
    return false;
  }

  /** To the first entry at or after a word; false where there is none in this leaf. */
  seek(word: Uint8Array): boolean {
    let low = 0;
    let high = this.#restarts - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if (this.#compareRestart(middle, word) <= 0) low = middle;
      else high = middle - 1;
    }
    this.#restart(low);
    while (this.next())
      if (compareBytes(this.word, this.length, word, word.length) >= 0)
        return true;
    return false;
  }

  text(): string {
    const bytes = this.word.subarray(0, this.length);
    return bytes.every((byte) => byte < 128)
      ? String.fromCharCode(...bytes)
      : decoder.decode(bytes);
  }

  #restart(restart: number): void {
    const at = this.#end + restart * RESTART_BYTES;
    this.#at = read16(this.#leaf, at);
    this.offset = read32(this.#leaf, at + 2);
    this.bytes = 0;
  }

  #compareRestart(restart: number, word: Uint8Array): number {
    this.#at = read16(this.#leaf, this.#end + restart * RESTART_BYTES);
    this.#number();
    const length = this.#number();
    const there = this.#leaf.subarray(this.#at, this.#at + length);
    return compareBytes(there, length, word, word.length);
  }

  #number(): number {
    // Most are a single byte.
    const first = this.#leaf[this.#at] ?? 0;
    if (first < 128) {
      this.#at++;
      return first;
    }
    let number = 0;
    for (let shift = 0; shift < 32; shift += 7) {
      const byte = this.#leaf[this.#at++] ?? 0;
      number |= (byte & 127) << shift;
      if (byte < 128) break;
    }
    return number >>> 0;
  }
}

/** The leaf that holds a word if any does: the last that starts at or before it. */
export function leafOf(
  firsts: readonly Uint8Array[],
  word: Uint8Array,
): number {
  let low = 0;
  let high = firsts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    const first = firsts[middle] ?? NOTHING;
    if (compareBytes(first, first.length, word, word.length) <= 0) low = middle;
    else high = middle - 1;
  }
  return low;
}

const NOTHING = new Uint8Array(0);

function read16(bytes: Uint8Array, at: number): number {
  return (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8);
}

function read32(bytes: Uint8Array, at: number): number {
  return (read16(bytes, at) | (read16(bytes, at + 2) << 16)) >>> 0;
}
