import { SIGNATURE_WORDS } from './sketch';

/**
 * How many bits two signatures have in common, of the 128 that each has; `a` and `b`
 * hold many, one after the other, of which the numbers say which. A signature with
 * itself gives the bits it has.
 */
export function sharedBits(
  a: Uint32Array,
  one: number,
  b: Uint32Array,
  other: number,
): number {
  const i = one * SIGNATURE_WORDS;
  const j = other * SIGNATURE_WORDS;
  const bits =
    bitsOfBytes((a[i] ?? 0) & (b[j] ?? 0)) +
    bitsOfBytes((a[i + 1] ?? 0) & (b[j + 1] ?? 0)) +
    bitsOfBytes((a[i + 2] ?? 0) & (b[j + 2] ?? 0)) +
    bitsOfBytes((a[i + 3] ?? 0) & (b[j + 3] ?? 0));
  return Math.imul(bits, 0x01010101) >>> 24;
}

/** Bits set in each byte of 32 bits (Warren, Hacker's Delight, 5-2). */
function bitsOfBytes(value: number): number {
  let bits = value - ((value >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return (bits + (bits >>> 4)) & 0x0f0f0f0f;
}

/** How many bits each of some signatures has. */
export function countSignatureBits(signatures: Uint32Array): Uint8Array {
  return Uint8Array.from(
    { length: signatures.length / SIGNATURE_WORDS },
    (_, i) => sharedBits(signatures, i, signatures, i),
  );
}
