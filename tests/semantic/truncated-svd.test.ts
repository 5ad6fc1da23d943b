import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { finish, type SparseMatrix } from '../../lib/semantic/sparse-matrix';
import { truncatedSvd } from '../../lib/semantic/truncated-svd';

/** The sparse form of rows of numbers. */
function sparse(rows: readonly (readonly number[])[]): SparseMatrix {
  const starts = [0];
  const columnOf: number[] = [];
  const values: number[] = [];
  for (const row of rows) {
    row.forEach((value, column) => {
      if (value === 0) return;
      columnOf.push(column);
      values.push(value);
    });
    starts.push(values.length);
  }
  return {
    rows: rows.length,
    columns: rows[0]?.length ?? 0,
    starts: Uint32Array.from(starts),
    columnOf: Uint32Array.from(columnOf),
    values: Float32Array.from(values),
  };
}

/** Rows of a matrix of the given rank: sums of outer products of small whole numbers. */
const lowRank = fc
  .record({
    rank: fc.integer({ min: 1, max: 4 }),
    rows: fc.integer({ min: 1, max: 30 }),
    columns: fc.integer({ min: 1, max: 30 }),
  })
  .chain(({ rank, rows, columns }) => {
    const part = (length: number) =>
      fc.array(fc.integer({ min: -3, max: 3 }), {
        minLength: length,
        maxLength: length,
      });
    return fc
      .array(fc.tuple(part(rows), part(columns)), {
        minLength: rank,
        maxLength: rank,
      })
      .map((parts) =>
        Array.from({ length: rows }, (_, i) =>
          Array.from({ length: columns }, (_, j) =>
            parts.reduce((sum, [u, v]) => sum + u[i]! * v[j]!, 0),
          ),
        ),
      );
  });

describe('truncatedSvd', () => {
  test('finds all of a matrix of low rank: right vectors are orthonormal and span its rows', () => {
    fc.assert(
      fc.property(lowRank, (rows) => {
        const { values, right } = finish(truncatedSvd(sparse(rows), 6));
        const rank = values.length;
        expect(rank).toBeLessThanOrEqual(4);
        const columns = rows[0]!.length;
        const vector = (k: number) =>
          Array.from({ length: columns }, (_, j) => right[j * rank + k]!);
        for (let a = 0; a < rank; a++)
          for (let b = 0; b <= a; b++)
            expect(dot(vector(a), vector(b))).toBeCloseTo(a === b ? 1 : 0, 6);
        for (const row of rows) {
          const parts = Array.from({ length: rank }, (_, k) =>
            dot(row, vector(k)),
          );
          row.forEach((value, j) => {
            const back = parts.reduce(
              (sum, part, k) => sum + part * right[j * rank + k]!,
              0,
            );
            expect(back).toBeCloseTo(value, 4);
          });
        }
        const energy = rows.flat().reduce((sum, x) => sum + x * x, 0);
        expect(dot([...values], [...values])).toBeCloseTo(energy, 3);
      }),
    );
  });

  test('finds the largest singular values of a matrix with many', () => {
    const size = 40;
    const rows = Array.from({ length: size }, (_, i) =>
      Array.from({ length: size }, (_, j) => (i === j ? 1 / (1 + i) : 0)),
    );
    const { values } = finish(truncatedSvd(sparse(rows), 5));
    expect([...values]).toEqual(
      [1, 1 / 2, 1 / 3, 1 / 4, 1 / 5].map((value) => expect.closeTo(value, 3)),
    );
  });

  test('gives the same answer each time, and none for an empty matrix', () => {
    const matrix = sparse([
      [1, 2, 0],
      [0, 1, 5],
    ]);
    expect(finish(truncatedSvd(matrix, 2))).toEqual(
      finish(truncatedSvd(matrix, 2)),
    );
    expect(finish(truncatedSvd(sparse([]), 3)).values).toHaveLength(0);
    expect(finish(truncatedSvd(sparse([[0, 0]]), 3)).values).toHaveLength(0);
  });
});

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, x, i) => sum + x * b[i]!, 0);
}
