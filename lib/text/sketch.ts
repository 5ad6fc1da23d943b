/**
 * Two small stand-ins for a paper's texts, by which papers that cannot be the same
 * work are left out before any text is read. Both take words as `words` gives them.
 */

/** 32-bit numbers of a title's signature. */
export const SIGNATURE_WORDS = 4;
/** Shingles kept of an abstract. */
export const SKETCH_SIZE = 6;
/** Words in a shingle. */
const SHINGLE = 3;
/** A shorter abstract is a placeholder: "Not available". */
const FEWEST_WORDS = 14;
/** Characters of a title that count. */
export const LONGEST_TITLE = 500;

/**
 * A title's runs of three characters as a set of 128 bits: a Bloom filter with one
 * hash (Bloom 1970). Of a usual title about 50 bits are set.
 */
export function titleSignature(titleWords: readonly string[]): Uint32Array {
  const text = titleWords.join(' ').slice(0, LONGEST_TITLE);
  return spelledSignature(
    Uint16Array.from(text.split(''), (unit) => unit.charCodeAt(0)),
    text.length,
  );
}

/** … of its words with a space between, as so many UTF-16 code units; at most `LONGEST_TITLE`. */
export function spelledSignature(
  units: Uint16Array,
  length: number,
): Uint32Array {
  const signature = new Uint32Array(SIGNATURE_WORDS);
  for (let i = 0; i + 3 <= length; i++) {
    let hash = Math.imul(units[i] ?? 0, 0x01000193);
    hash = Math.imul(hash ^ (units[i + 1] ?? 0), 0x01000193);
    hash = mix(hash ^ (units[i + 2] ?? 0));
    const word = (hash >>> 5) & (SIGNATURE_WORDS - 1);
    signature[word] = (signature[word] ?? 0) | (1 << (hash & 31));
  }
  return signature;
}

/**
 * The shingles of an abstract with the smallest hashes, ascending: of two abstracts
 * that share the part J of theirs, the smallest is the same with probability J (Broder
 * 1997), so that of six about 6 J are shared: two or more with .89 at a half, with .99
 * at three quarters. Empty where the abstract is too short to say anything.
 */
export function sketch(
  wordHashes: ArrayLike<number>,
  length = wordHashes.length,
): number[] {
  if (length < FEWEST_WORDS) return [];
  const smallest: number[] = [];
  let before = 0;
  let last = 0;
  let most = Infinity;
  for (let i = 0; i < length; i++) {
    const hash = wordHashes[i] ?? 0;
    const shingle =
      mix(Math.imul(mix(Math.imul(before, 31) + last), 31) + hash) >>> 0;
    before = last;
    last = hash;
    if (i < SHINGLE - 1 || shingle >= most) continue;
    if (smallest.includes(shingle)) continue;
    if (smallest.length < SKETCH_SIZE) smallest.push(shingle);
    let at = smallest.length - 1;
    for (; at > 0 && (smallest[at - 1] ?? 0) > shingle; at--)
      smallest[at] = smallest[at - 1] ?? 0;
    smallest[at] = shingle;
    if (smallest.length === SKETCH_SIZE) most = smallest[SKETCH_SIZE - 1] ?? 0;
  }
  return smallest;
}

/** A word of an abstract as sketches know it: FNV-1a over UTF-16 code units. */
export function hashWord(word: string): number {
  let hash = NO_LETTERS;
  for (let i = 0; i < word.length; i++)
    hash = hashLetter(hash, word.charCodeAt(i));
  return hash;
}

/** The hash of a word before its first letter. */
export const NO_LETTERS = 0x811c9dc5 | 0;

/** … and with one letter more. */
export function hashLetter(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

/** The end of MurmurHash3: every bit of the number moves every bit of the result. */
function mix(value: number): number {
  let mixed = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}
