/** Two 32-bit words. */
export type Words = readonly [number, number];

/**
 * HalfSipHash-2-4 with 64 bits of key and of output, over the text's UTF-16 code units
 * (little-endian): a keyed hash made for short inputs and 32-bit arithmetic, so that
 * who does not have the key can neither tell nor make collisions.
 * Aumasson and Bernstein, https://github.com/veorq/SipHash (halfsiphash.c).
 */
export function halfSipHash(text: string, [k0, k1]: Words): Words {
  let v0 = k0;
  let v1 = k1 ^ 0xee;
  let v2 = k0 ^ 0x6c796765;
  let v3 = k1 ^ 0x74656462;
  const mix = (rounds: number) => {
    for (let i = 0; i < rounds; i += 1) {
      v0 = (v0 + v1) | 0;
      v1 = rotate(v1, 5) ^ v0;
      v0 = rotate(v0, 16);
      v2 = (v2 + v3) | 0;
      v3 = rotate(v3, 8) ^ v2;
      v0 = (v0 + v3) | 0;
      v3 = rotate(v3, 7) ^ v0;
      v2 = (v2 + v1) | 0;
      v1 = rotate(v1, 13) ^ v2;
      v2 = rotate(v2, 16);
    }
  };
  const take = (word: number) => {
    v3 ^= word;
    mix(2);
    v0 ^= word;
  };
  const pairs = text.length & ~1;
  for (let i = 0; i < pairs; i += 2)
    take(text.charCodeAt(i) | (text.charCodeAt(i + 1) << 16));
  // The last word: what is left, and the length in bytes at its top.
  take((text.length << 25) | (text.charCodeAt(pairs) || 0));
  v2 ^= 0xee;
  mix(4);
  const low = v1 ^ v3;
  v1 ^= 0xdd;
  mix(4);
  return [low >>> 0, (v1 ^ v3) >>> 0];
}

function rotate(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits));
}
