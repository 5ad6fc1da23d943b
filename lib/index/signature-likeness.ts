import { SIGNATURE_WORDS } from '../text/sketch';

/** Signatures (see sketch.ts), one after the other, and how many bits each has. */
export interface Signatures {
  all: Int32Array;
  bits: Uint8Array;
}

export function signaturesOf(signatures: Uint32Array): Signatures {
  const all = new Int32Array(
    signatures.buffer,
    signatures.byteOffset,
    signatures.length,
  );
  const bits = new Uint8Array(all.length / SIGNATURE_WORDS);
  for (let i = 0; i < bits.length; i++) bits[i] = sharedBits(all, i, all, i);
  return { all, bits };
}

/** How many bits a signature has in common with another, each given by its number among many. */
export function sharedBits(
  a: Int32Array,
  one: number,
  b: Int32Array,
  other: number,
): number {
  const i = one * SIGNATURE_WORDS;
  const j = other * SIGNATURE_WORDS;
  return sumOfBytes(
    bitsOfBytes((a[i] ?? 0) & (b[j] ?? 0)) +
      bitsOfBytes((a[i + 1] ?? 0) & (b[j + 1] ?? 0)) +
      bitsOfBytes((a[i + 2] ?? 0) & (b[j + 2] ?? 0)) +
      bitsOfBytes((a[i + 3] ?? 0) & (b[j + 3] ?? 0)),
  );
}

/** Bits set in each byte of 32 bits (Warren, Hacker's Delight, 5-2), to be added up for four such numbers. */
export function bitsOfBytes(value: number): number {
  let bits = value - ((value >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return (bits + (bits >>> 4)) & 0x0f0f0f0f;
}

/** The sum of the four bytes of a number, where it is below 256. */
export function sumOfBytes(bytes: number): number {
  return Math.imul(bytes, 0x01010101) >>> 24;
}
