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
const LONGEST_TITLE = 500;

/**
 * A title's runs of three characters as a set of 128 bits: a Bloom filter with one
 * hash (Bloom 1970). Of a usual title about 50 bits are set.
 */
export function titleSignature(titleWords: readonly string[]): Uint32Array {
  const signature = new Uint32Array(SIGNATURE_WORDS);
  const text = titleWords.join(' ').slice(0, LONGEST_TITLE);
  for (let i = 0; i + 3 <= text.length; i++) {
    let hash = Math.imul(text.charCodeAt(i), 0x01000193);
    hash = Math.imul(hash ^ text.charCodeAt(i + 1), 0x01000193);
    hash = mix(hash ^ text.charCodeAt(i + 2));
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
export function sketch(wordHashes: readonly number[]): number[] {
  if (wordHashes.length < FEWEST_WORDS) return [];
  const smallest: number[] = [];
  let before = 0;
  let last = 0;
  wordHashes.forEach((hash, i) => {
    const shingle =
      mix(Math.imul(mix(Math.imul(before, 31) + last), 31) + hash) >>> 0;
    before = last;
    last = hash;
    if (i < SHINGLE - 1) return;
    if (smallest.length === SKETCH_SIZE && shingle >= (smallest.at(-1) ?? 0))
      return;
    const at = smallest.findIndex((other) => other >= shingle);
    if (smallest[at] === shingle) return;
    smallest.splice(at === -1 ? smallest.length : at, 0, shingle);
    if (smallest.length > SKETCH_SIZE) smallest.pop();
  });
  return smallest;
}

/** A word of an abstract as sketches know it: FNV-1a over UTF-16 code units. */
export function hashWord(word: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < word.length; i++)
    value = Math.imul(value ^ word.charCodeAt(i), 0x01000193);
  return value;
}

/** The end of MurmurHash3: every bit of the number moves every bit of the result. */
function mix(value: number): number {
  let mixed = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}

/** A shingle's hash and a document as one number that a Float64Array sorts natively: 32 and 20 bits. */
const DOCUMENT_BITS = 2 ** 20;

/** Hash and document in turn, ascending by hash. Documents beyond a million are left out. */
export function sortSketches(
  pairs: readonly { hash: number; document: number }[],
): Uint32Array<ArrayBuffer> {
  const packed = Float64Array.from(
    pairs.filter(({ document }) => document < DOCUMENT_BITS),
    ({ hash, document }) => hash * DOCUMENT_BITS + document,
  ).sort();
  const sorted = new Uint32Array(packed.length * 2);
  packed.forEach((pair, i) => {
    sorted[2 * i] = Math.floor(pair / DOCUMENT_BITS);
    sorted[2 * i + 1] = pair % DOCUMENT_BITS;
  });
  return sorted;
}
