/** Multiplications between two chances to pause: one to three milliseconds of work. */
export const WORK_PER_STEP = 1_000_000;

/** A matrix of which only what is not 0 is kept, row after row. */
export interface SparseMatrix {
  rows: number;
  columns: number;
  /** Where each row starts in the two others, and where the last one ends. */
  starts: Uint32Array;
  columnOf: Uint32Array;
  values: Float32Array;
}

/** Work that can pause: each step takes a few milliseconds. Run it with `yield*`, or see `finish`. */
export type Steps<Result> = Generator<void, Result>;

/** Does all the work at once. */
export function finish<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

/** A × dense, where `dense` has `width` columns, row after row; so has the product. */
export function* multiply(
  a: SparseMatrix,
  dense: Float64Array,
  width: number,
): Steps<Float64Array> {
  const product = new Float64Array(a.rows * width);
  yield* eachEntry(a, width, (row, column, value) => {
    addRow(product, row * width, dense, column * width, value, width);
  });
  return product;
}

/** Aᵀ × dense. */
export function* multiplyTransposed(
  a: SparseMatrix,
  dense: Float64Array,
  width: number,
): Steps<Float64Array> {
  const product = new Float64Array(a.columns * width);
  yield* eachEntry(a, width, (row, column, value) => {
    addRow(product, column * width, dense, row * width, value, width);
  });
  return product;
}

function* eachEntry(
  { rows, starts, columnOf, values }: SparseMatrix,
  width: number,
  take: (row: number, column: number, value: number) => void,
): Steps<void> {
  let work = 0;
  for (let row = 0; row < rows; row++) {
    const end = starts[row + 1] ?? 0;
    for (let i = starts[row] ?? 0; i < end; i++)
      take(row, columnOf[i] ?? 0, values[i] ?? 0);
    work += (end - (starts[row] ?? 0)) * width;
    if (work < WORK_PER_STEP) continue;
    work = 0;
    yield;
  }
}

function addRow(
  to: Float64Array,
  toStart: number,
  from: Float64Array,
  fromStart: number,
  factor: number,
  width: number,
): void {
  for (let i = 0; i < width; i++)
    to[toStart + i] =
      (to[toStart + i] ?? 0) + factor * (from[fromStart + i] ?? 0);
}
