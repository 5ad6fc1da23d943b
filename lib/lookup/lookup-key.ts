/** 64 bits, as two 32-bit words. */
export type LookupKey = readonly [high: number, low: number];

/** Characters at an identifier's end that tell neighbours apart: arXiv numbers papers as they come. */
const TAIL = 3;

/**
 * What an identifier is looked up by. Identifiers that differ in their last three
 * characters share the first 16 bits, so that a listing's stand in one place of a
 * sorted run; 48 bits tell them apart.
 */
export function identifierLookupKey(identifier: string): LookupKey {
  const end = identifier.length - TAIL;
  const [high, low, group] = hash(identifier, end);
  return [((group & 0xffff0000) | (high & 0xffff)) >>> 0, low];
}

/** What a title key is looked up by: who finds a paper so still compares. */
export function titleLookupKey(titleKey: string): LookupKey {
  const [high, low] = hash(titleKey);
  return [high, low];
}

/**
 * A text in 64 bits: FNV-1a (Fowler, Noll & Vo) over its code units with two
 * multipliers, each half then mixed with the other as MurmurHash3 ends. The third
 * number is the high half of the text up to a place in it.
 */
function hash(
  text: string,
  place = text.length,
): [high: number, low: number, highUpToPlace: number] {
  let a = 0x811c9dc5;
  let b = 0x9747b28c;
  let upToPlace = highOf(a, b);
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ unit, 0x5bd1e995);
    if (i + 1 === place) upToPlace = highOf(a, b);
  }
  const high = highOf(a, b);
  return [high, mix(b ^ high) >>> 0, upToPlace];
}

function highOf(a: number, b: number): number {
  return mix(a ^ Math.imul(b, 0x85ebca6b)) >>> 0;
}

function mix(value: number): number {
  let mixed = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}
