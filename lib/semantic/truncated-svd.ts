import {
  multiply,
  multiplyTransposed,
  WORK_PER_STEP,
  type SparseMatrix,
  type Steps,
} from './sparse-matrix';
import { symmetricEigen, type Eigen } from './symmetric-eigen';

/** Directions tried beyond those asked for, and passes over the matrix: Halko et al.'s advice for slow decay. */
const OVERSAMPLING = 10;
const PASSES = 4;
/** Squared length, as a part of the longest, below which a direction is but rounding. */
const NOTHING = 1e-12;

/** The largest singular values, descending, and the right vectors that belong to them. */
export interface TruncatedSvd {
  values: Float64Array;
  /** columns × values.length, row after row. */
  right: Float64Array;
}

/**
 * The `rank` largest singular values and right singular vectors of a sparse matrix;
 * fewer where it has fewer. Randomised subspace iteration (Halko, Martinsson & Tropp,
 * SIAM Review 2011, algorithms 4.4 and 5.1; doi:10.1137/090771806), from a fixed seed:
 * the same matrix gives the same answer.
 */
export function* truncatedSvd(
  a: SparseMatrix,
  rank: number,
): Steps<TruncatedSvd> {
  const width = Math.min(rank + OVERSAMPLING, a.rows, a.columns);
  let right = randomMatrix(a.columns, width);
  for (let pass = 0; pass < PASSES; pass++) {
    const left = yield* multiply(a, right, width);
    const basis = yield* orthonormal(left, width);
    right = yield* multiplyTransposed(a, basis, width);
    if (pass < PASSES - 1) right = yield* orthonormal(right, width);
  }
  // A ≈ basis × rightᵀ, so the eigenvectors of rightᵀ × right turn `right` into the answer.
  const eigen = symmetricEigen(yield* gram(right, width), width);
  const kept = Math.min(rank, telling(eigen));
  return {
    values: eigen.values.slice(0, kept).map(Math.sqrt),
    right: yield* turned(right, width, eigen, kept),
  };
}

/** An orthonormal basis of the columns' span; directions that are but rounding become 0. */
function* orthonormal(dense: Float64Array, width: number): Steps<Float64Array> {
  const eigen = symmetricEigen(yield* gram(dense, width), width);
  return yield* turned(dense, width, eigen, width);
}

/** denseᵀ × dense. */
function* gram(dense: Float64Array, width: number): Steps<Float64Array> {
  const product = new Float64Array(width * width);
  let work = 0;
  for (let start = 0; start < dense.length; start += width) {
    for (let i = 0; i < width; i++) {
      const x = dense[start + i] ?? 0;
      for (let j = i; j < width; j++)
        product[i * width + j] =
          (product[i * width + j] ?? 0) + x * (dense[start + j] ?? 0);
    }
    work += (width * width) / 2;
    if (work < WORK_PER_STEP) continue;
    work = 0;
    yield;
  }
  for (let i = 0; i < width; i++)
    for (let j = 0; j < i; j++)
      product[i * width + j] = product[j * width + i] ?? 0;
  return product;
}

/** The first `kept` columns of dense × vectors, each of length 1 or 0. */
function* turned(
  dense: Float64Array,
  width: number,
  eigen: Eigen,
  kept: number,
): Steps<Float64Array> {
  const real = telling(eigen);
  const scales = eigen.values.map((value, i) =>
    i < real ? 1 / Math.sqrt(value) : 0,
  );
  const rows = width === 0 ? 0 : dense.length / width;
  const result = new Float64Array(rows * kept);
  let work = 0;
  for (let row = 0; row < rows; row++) {
    for (let k = 0; k < width; k++) {
      const x = dense[row * width + k] ?? 0;
      for (let j = 0; j < kept; j++)
        result[row * kept + j] =
          (result[row * kept + j] ?? 0) +
          x * (eigen.vectors[k * width + j] ?? 0);
    }
    for (let j = 0; j < kept; j++)
      result[row * kept + j] = (result[row * kept + j] ?? 0) * (scales[j] ?? 0);
    work += width * kept;
    if (work < WORK_PER_STEP) continue;
    work = 0;
    yield;
  }
  return result;
}

/** How many eigenvalues are more than rounding. */
function telling({ values }: Eigen): number {
  const least = NOTHING * Math.max(values[0] ?? 0, Number.MIN_VALUE);
  return values.filter((value) => value > least).length;
}

/** Even numbers from −1 to 1, the same at every call (mulberry32). */
function randomMatrix(rows: number, columns: number): Float64Array {
  let state = 1;
  return new Float64Array(rows * columns).map(() => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 31 - 1;
  });
}
