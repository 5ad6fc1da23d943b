import { hashWord } from '../text/sketch';
import { workOutStem } from '../text/stem';
import { isIndexed } from './indexed-stem';
import { encodeInto, LONGEST_WORD_BYTES } from './vocabulary';

/** Stands for the stem of a word that is not indexed. */
export const NO_STEM = -1;
const SPACE = 0x20;
/** Words kept from one segment to the next: those of a hundred thousand papers, 7 MB at most. */
const MOST_KEPT = 150_000;

/**
 * Words by number, so that papers are counted in arrays and not in maps of strings:
 * what a word stands for is worked out once. Words lie one after the other in one array
 * of UTF-8 bytes and are found by their hashes in an open-addressing table (Knuth, The
 * Art of Computer Programming 3, 6.4).
 */
export class Lexicon {
  /** Words have the numbers below. */
  size = 0;
  /** The words' bytes, and room for one more word. */
  bytes = new Uint8Array(1 << 16);
  /** Where each word's bytes start; those of the next word are where they end. */
  starts = new Int32Array(1 << 12);
  /** As `hashWord` gives them. */
  hashes = new Int32Array(1 << 12);
  /** The number of the stem under which a word is indexed, or `NO_STEM`. */
  stems = new Int32Array(1 << 12);
  /** One more than the number of the word whose hash leads there, 0 where none does. */
  #slots = new Int32Array(1 << 13);

  /** Where the bytes of the next word are to be written before it is looked up. */
  get end(): number {
    return this.starts[this.size] ?? 0;
  }

  /** The number of a word. */
  number(word: string): number {
    return this.numberOfNext(
      encodeInto(word, this.bytes, this.end),
      hashWord(word),
    );
  }

  /** The number of the word whose bytes, so many, were written at the end. */
  numberOfNext(length: number, hash: number): number {
    const { bytes, starts } = this;
    const slots = this.#slots;
    const end = starts[this.size] ?? 0;
    let slot = hash & (slots.length - 1);
    for (;;) {
      const word = (slots[slot] ?? 0) - 1;
      if (word < 0) return this.#take(slot, length, hash);
      const start = starts[word] ?? 0;
      if ((starts[word + 1] ?? 0) - start === length) {
        let same = 0;
        while (same < length && bytes[start + same] === bytes[end + same])
          same++;
        if (same === length) return word;
      }
      slot = (slot + 1) & (slots.length - 1);
    }
  }

  /**
   * Writes words, so many, with a space between as UTF-16 code units into an array, as
   * far as it has room; returns how many units these are.
   */
  spell(words: Int32Array, count: number, units: Uint16Array): number {
    let length = 0;
    for (let i = 0; i < count && length < units.length; i++) {
      if (i > 0) units[length++] = SPACE;
      const word = words[i] ?? 0;
      const start = length;
      const end = this.starts[word + 1] ?? 0;
      let at = this.starts[word] ?? 0;
      for (; at < end && (this.bytes[at] ?? 0) < 128; at++)
        units[length++] = this.bytes[at] ?? 0;
      if (at === end) continue;
      length = start;
      const text = this.text(word);
      for (let letter = 0; letter < text.length; letter++)
        units[length++] = text.charCodeAt(letter);
    }
    return Math.min(length, units.length);
  }

  /** A word as a vocabulary has it. */
  encoded(word: number): Uint8Array {
    return this.bytes.slice(this.starts[word], this.starts[word + 1]);
  }

  text(word: number): string {
    const end = this.starts[word + 1] ?? 0;
    let text = '';
    for (let at = this.starts[word] ?? 0; at < end; at++) {
      const byte = this.bytes[at] ?? 0;
      if (byte > 127)
        return decoder.decode(this.bytes.subarray(this.starts[word], end));
      text += String.fromCharCode(byte);
    }
    return text;
  }

  #take(slot: number, length: number, hash: number): number {
    const word = this.size;
    const end = this.end + length;
    this.#slots[slot] = word + 1;
    this.hashes[word] = hash;
    this.starts[word + 1] = end;
    this.size++;
    this.#makeRoom(end);
    const text = this.text(word);
    const stem = isIndexed(text) ? this.#stemOf(word, text) : NO_STEM;
    // Only now: for a new stem there may have been made room elsewhere.
    this.stems[word] = stem;
    return word;
  }

  #stemOf(word: number, text: string): number {
    const stem = workOutStem(text);
    return stem === text ? word : this.number(stem);
  }

  #makeRoom(end: number): void {
    if (this.bytes.length < end + LONGEST_WORD_BYTES)
      this.bytes = grown(this.bytes, new Uint8Array(2 * this.bytes.length));
    // One more start than words.
    if (this.starts.length > this.size + 1) return;
    const room = 2 * this.starts.length;
    this.starts = grown(this.starts, new Int32Array(room));
    this.hashes = grown(this.hashes, new Int32Array(room));
    this.stems = grown(this.stems, new Int32Array(room));
    // Half full at most, so that few steps lead to a word.
    const slots = new Int32Array(2 * room);
    for (let word = 0; word < this.size; word++) {
      let slot = (this.hashes[word] ?? 0) & (slots.length - 1);
      while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
      slots[slot] = word + 1;
    }
    this.#slots = slots;
  }
}

const decoder = new TextDecoder();

/** Numbers in an array with more room. */
export function grown<Numbers extends Uint8Array | Int32Array | Uint32Array>(
  numbers: Numbers,
  room: Numbers,
): Numbers {
  room.set(numbers);
  return room;
}

let kept = new Lexicon();

/** A lexicon with the words of what was indexed before, unless they have become too many. */
export function sharedLexicon(): Lexicon {
  if (kept.size > MOST_KEPT) kept = new Lexicon();
  return kept;
}
