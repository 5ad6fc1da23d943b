import { SIGNATURE_WORDS } from './sketch';

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

/**
 * Writes into `alike` those of some documents whose signatures are like the one at
 * `place` among those asked about: Dice coefficient of the bits, at least `least`.
 * Returns how many. Half of what finding candidates costs is this loop, so it calls
 * nothing and holds what it can outside.
 */
export function findAlike(
  list: { documents: Uint32Array; start: number; end: number },
  { all, bits }: Signatures,
  asked: Signatures & { place: number },
  least: number,
  alike: Uint32Array,
): number {
  const { documents, end } = list;
  const from = asked.place * SIGNATURE_WORDS;
  const first = asked.all[from] ?? 0;
  const second = asked.all[from + 1] ?? 0;
  const third = asked.all[from + 2] ?? 0;
  const fourth = asked.all[from + 3] ?? 0;
  const ours = asked.bits[asked.place] ?? 0;
  let found = 0;
  for (let i = list.start; i < end; i++) {
    const document = documents[i] ?? 0;
    const at = document * SIGNATURE_WORDS;
    const common = sumOfBytes(
      bitsOfBytes(first & (all[at] ?? 0)) +
        bitsOfBytes(second & (all[at + 1] ?? 0)) +
        bitsOfBytes(third & (all[at + 2] ?? 0)) +
        bitsOfBytes(fourth & (all[at + 3] ?? 0)),
    );
    if (2 * common >= least * (ours + (bits[document] ?? 0)))
      alike[found++] = document;
  }
  return found;
}

/** Bits set in each byte of 32 bits (Warren, Hacker's Delight, 5-2). */
function bitsOfBytes(value: number): number {
  let bits = value - ((value >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return (bits + (bits >>> 4)) & 0x0f0f0f0f;
}

function sumOfBytes(bytes: number): number {
  return Math.imul(bytes, 0x01010101) >>> 24;
}
