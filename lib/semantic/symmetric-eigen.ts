/** Sweeps after which a matrix counts as diagonal; a dozen is the most that is ever needed. */
const MOST_SWEEPS = 30;

/** Eigenvalues in descending order, and the vectors that belong to them. */
export interface Eigen {
  values: Float64Array;
  /** size × size, row after row; column i belongs to value i. */
  vectors: Float64Array;
}

/**
 * Eigenvalues and orthonormal eigenvectors of a symmetric matrix (size × size, row
 * after row; not changed), by cyclic Jacobi rotations (Golub & Van Loan, Matrix
 * Computations, 8.5): slower than others on large matrices, exact and short on ours.
 */
export function symmetricEigen(matrix: Float64Array, size: number): Eigen {
  const a = matrix.slice();
  const v = identity(size);
  for (let sweep = 0; sweep < MOST_SWEEPS; sweep++) {
    let rotated = false;
    for (let p = 0; p < size; p++)
      for (let q = p + 1; q < size; q++)
        if (rotate(a, v, size, p, q)) rotated = true;
    if (!rotated) break;
  }
  const order = Array.from({ length: size }, (_, i) => i).sort(
    (i, j) => (a[j * size + j] ?? 0) - (a[i * size + i] ?? 0),
  );
  const values = Float64Array.from(order, (i) => a[i * size + i] ?? 0);
  const vectors = new Float64Array(size * size);
  for (let row = 0; row < size; row++)
    order.forEach((from, to) => {
      vectors[row * size + to] = v[row * size + from] ?? 0;
    });
  return { values, vectors };
}

/** Turns the plane of p and q so that a[p, q] becomes 0; false where it is as good as 0. */
function rotate(
  a: Float64Array,
  v: Float64Array,
  size: number,
  p: number,
  q: number,
): boolean {
  const app = a[p * size + p] ?? 0;
  const aqq = a[q * size + q] ?? 0;
  const apq = a[p * size + q] ?? 0;
  if (apq * apq <= Number.EPSILON ** 2 * Math.abs(app * aqq)) return false;
  const tau = (aqq - app) / (2 * apq);
  const t =
    tau >= 0
      ? 1 / (tau + Math.sqrt(1 + tau * tau))
      : -1 / (-tau + Math.sqrt(1 + tau * tau));
  const c = 1 / Math.sqrt(1 + t * t);
  const s = t * c;
  for (let k = 0; k < size; k++) turn(a, k * size + p, k * size + q, c, s);
  for (let k = 0; k < size; k++) {
    turn(a, p * size + k, q * size + k, c, s);
    turn(v, k * size + p, k * size + q, c, s);
  }
  return true;
}

function turn(
  m: Float64Array,
  i: number,
  j: number,
  c: number,
  s: number,
): void {
  const x = m[i] ?? 0;
  const y = m[j] ?? 0;
  m[i] = c * x - s * y;
  m[j] = s * x + c * y;
}

function identity(size: number): Float64Array {
  const one = new Float64Array(size * size);
  for (let i = 0; i < size; i++) one[i * size + i] = 1;
  return one;
}
