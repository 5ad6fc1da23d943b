import fc from 'fast-check';
import { expect, test } from 'vitest';
import { symmetricEigen } from '../../lib/semantic/symmetric-eigen';

const symmetric = fc.integer({ min: 0, max: 7 }).chain((size) =>
  fc
    .array(fc.double({ min: -100, max: 100, noNaN: true }), {
      minLength: size * size,
      maxLength: size * size,
    })
    .map((numbers) => ({
      size,
      matrix: Float64Array.from(
        numbers,
        (_, i) =>
          numbers[Math.min(i, (i % size) * size + Math.floor(i / size))]!,
      ),
    })),
);

test('eigenvectors are orthonormal and give the matrix back', () => {
  fc.assert(
    fc.property(symmetric, ({ size, matrix }) => {
      const { values, vectors } = symmetricEigen(matrix, size);
      expect([...values]).toEqual([...values].sort((a, b) => b - a));
      for (let i = 0; i < size; i++)
        for (let j = 0; j < size; j++) {
          let product = 0;
          let back = 0;
          for (let k = 0; k < size; k++) {
            product += vectors[k * size + i]! * vectors[k * size + j]!;
            back +=
              vectors[i * size + k]! * values[k]! * vectors[j * size + k]!;
          }
          expect(product).toBeCloseTo(i === j ? 1 : 0, 9);
          expect(back).toBeCloseTo(matrix[i * size + j]!, 7);
        }
    }),
  );
});
