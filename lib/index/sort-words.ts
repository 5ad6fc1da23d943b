import { once } from '../memoize/once';
import type { Lexicon } from './lexicon';

/** Whole numbers below are exact in a double. */
const EXACT = 2 ** 53;

/** Whether a byte has a digit of its own: those of plain words and of keywords. */
const isApart = (byte: number): boolean =>
  byte === 1 ||
  byte === 2 ||
  (byte >= 0x30 && byte <= 0x39) ||
  (byte >= 0x61 && byte <= 0x7a);

/** A digit for each byte, ascending, and for those in between together; 0 is the end of a word. */
const numerals = once(() => {
  const digits = new Uint8Array(256);
  let highest = 0;
  for (let byte = 0; byte < 256; byte++) {
    if (byte === 0 || isApart(byte) || isApart(byte - 1)) highest++;
    digits[byte] = highest;
  }
  const base = highest + 1;
  const powers = Float64Array.from({ length: 16 }, (_, i) => base ** i);
  return { digits, base, powers };
});

/**
 * Words of a lexicon in the order of their bytes. The first letters of a word and its
 * place are one number, which a Float64Array sorts natively; only where these letters
 * are the same, bytes are compared.
 */
export function sortWords(lexicon: Lexicon, words: Int32Array): Int32Array {
  const { length } = words;
  const { powers } = numerals();
  const letters = powers.findLastIndex((power) => power * length < EXACT);
  const keys = new Float64Array(length);
  for (let place = 0; place < length; place++)
    keys[place] =
      beginning(lexicon, words[place] ?? 0, letters) * length + place;
  keys.sort();
  const sorted = new Int32Array(length);
  let from = 0;
  let shared = -1;
  keys.forEach((key, i) => {
    const place = key % length;
    const letters = key - place;
    if (letters !== shared) {
      sortAlike(lexicon, sorted, from, i);
      from = i;
      shared = letters;
    }
    sorted[i] = words[place] ?? 0;
  });
  sortAlike(lexicon, sorted, from, length);
  return sorted;
}

/** The first letters of a word as the digits of a number, up to one that is not told apart. */
function beginning(
  { bytes, starts }: Lexicon,
  word: number,
  letters: number,
): number {
  const start = starts[word] ?? 0;
  const end = Math.min(start + letters, starts[word + 1] ?? 0);
  const { digits, base, powers } = numerals();
  let number = 0;
  let left = letters;
  for (let at = start; at < end; at++) {
    const byte = bytes[at] ?? 0;
    number = number * base + (digits[byte] ?? 0);
    left--;
    if (!isApart(byte)) break;
  }
  return number * (powers[left] ?? 0);
}

/** Sorts a stretch of words by comparing their bytes. */
function sortAlike(
  lexicon: Lexicon,
  words: Int32Array,
  from: number,
  to: number,
): void {
  if (to - from < 2) return;
  words.subarray(from, to).sort((a, b) => compareWords(lexicon, a, b));
}

function compareWords({ bytes, starts }: Lexicon, a: number, b: number) {
  const aStart = starts[a] ?? 0;
  const bStart = starts[b] ?? 0;
  const aLength = (starts[a + 1] ?? 0) - aStart;
  const bLength = (starts[b + 1] ?? 0) - bStart;
  for (let i = 0; i < aLength && i < bLength; i++) {
    const difference = (bytes[aStart + i] ?? 0) - (bytes[bStart + i] ?? 0);
    if (difference !== 0) return difference;
  }
  return aLength - bLength;
}
