import { expect, test } from 'vitest';
import { halfSipHash } from '../../lib/fingerprints/half-sip-hash';

// Bytes 0, 1, 2 … under the key 0 … 7: the authors' test vectors (vectors.h).
test.each([
  [52, '02445a7998f550e1'],
  [54, '359569e7d289e3bc'],
  [60, 'd6762890bf26e460'],
  [62, 'f90b3ab572d46693'],
])('hashes %i bytes as the reference does', (length, expected) => {
  const text = String.fromCharCode(
    ...Array.from(
      { length: length / 2 },
      (_, i) => (2 * i) | ((2 * i + 1) << 8),
    ),
  );
  const hash = halfSipHash(text, [0x03020100, 0x07060504]);
  expect(Buffer.from(Uint32Array.from(hash).buffer).toString('hex')).toBe(
    expected,
  );
});

test('tells texts of odd length, and keys, apart', () => {
  const hashes = ['', 'a', 'aa', 'aaa', 'a\0'].flatMap((text) => [
    halfSipHash(text, [1, 2]).join(),
    halfSipHash(text, [1, 3]).join(),
  ]);
  expect(new Set(hashes).size).toBe(hashes.length);
});
