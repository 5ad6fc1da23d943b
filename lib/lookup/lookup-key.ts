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
  const [high, low] = hash(identifier, identifier.length);
  const [group] = hash(identifier, identifier.length - TAIL);
  return [((group & 0xffff0000) | (high & 0xffff)) >>> 0, low];
}

/** What a title key is looked up by: who finds a paper so still compares. */
export function titleLookupKey(titleKey: string): LookupKey {
  return hash(titleKey, titleKey.length);
}

/**
 * The first characters of a text in 64 bits: FNV-1a (Fowler, Noll & Vo) over its code
 * units with two multipliers, each half then mixed with the other as MurmurHash3 ends.
 */
function hash(text: string, length: number): LookupKey {
  let a = 0x811c9dc5;
  let b = 0x9747b28c;
  for (let i = 0; i < length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ unit, 0x5bd1e995);
  }
  const high = mix(a ^ Math.imul(b, 0x85ebca6b));
  return [high >>> 0, mix(b ^ high) >>> 0];
}

function mix(value: number): number {
  let mixed = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}
