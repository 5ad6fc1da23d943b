/** A shingle of more papers than this is a turn of phrase: "in this paper we". */
const MOST_COMMON = 12;
/** Shingles that two sketches share: one is chance (none of 7,500 such pairs of the ACL Anthology was one work). */
const FEWEST_SHINGLES = 2;
/** A text and a document as one number that a Float64Array sorts natively. */
const DOCUMENT_BITS = 2 ** 20;

/**
 * Calls back with every text and document whose sketches share two shingles or more.
 * Both are hash and text, or hash and document, in turn, ascending by hash
 * (`sortSketches`), so that one pass over them finds all.
 */
export function joinSketches(
  asked: Uint32Array,
  sketches: Uint32Array,
  found: (text: number, document: number) => void,
): void {
  const pairs: number[] = [];
  const end = sketches.length / 2;
  let from = 0;
  let to = 0;
  let before = -1;
  for (let i = 0; i < asked.length; i += 2) {
    const hash = asked[i] ?? 0;
    if (hash !== before) {
      before = hash;
      from = firstFrom(sketches, hash, to);
      to = from;
      while (to < end && sketches[2 * to] === hash) to++;
    }
    if (to - from > MOST_COMMON) continue;
    const text = (asked[i + 1] ?? 0) * DOCUMENT_BITS;
    for (let at = from; at < to; at++)
      pairs.push(text + (sketches[2 * at + 1] ?? 0));
  }
  const sorted = new Float64Array(pairs).sort();
  let shared = 0;
  for (let i = 0; i < sorted.length; i++) {
    const pair = sorted[i] ?? 0;
    shared = pair === sorted[i - 1] ? shared + 1 : 1;
    if (shared === FEWEST_SHINGLES)
      found(Math.floor(pair / DOCUMENT_BITS), pair % DOCUMENT_BITS);
  }
}

/** The first place from `start` on with this hash or a greater one, in time that grows with the logarithm of the way (Bentley & Yao 1976). */
function firstFrom(sketches: Uint32Array, hash: number, start: number): number {
  const end = sketches.length / 2;
  let low = start;
  // Most steps are short where both are of a size.
  const near = Math.min(end, start + 8);
  while (low < near && (sketches[2 * low] ?? 0) < hash) low++;
  if (low < near) return low;
  let step = 8;
  let high = low;
  while (high < end && (sketches[2 * high] ?? 0) < hash) {
    low = high + 1;
    high += step;
    step *= 2;
  }
  high = Math.min(high, end);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sketches[2 * middle] ?? 0) < hash) low = middle + 1;
    else high = middle;
  }
  return low;
}
