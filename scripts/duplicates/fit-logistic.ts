/** One labelled example: what was measured, whether it is so, and how much it counts. */
export interface Example {
  features: Float64Array;
  label: boolean;
  weight: number;
}

export interface Logistic {
  intercept: number;
  weights: Float64Array;
}

/**
 * Logistic regression with an L2 penalty, fitted by Newton's method (iteratively
 * reweighted least squares; Hastie, Tibshirani and Friedman 2009, section 4.4.1). The
 * penalty is `l2`/2 times the sum of squared weights, the intercept's excepted, beside the
 * weighted sum of log losses. Same examples, same numbers.
 */
export function fitLogistic(
  examples: readonly Example[],
  l2: number,
): Logistic {
  const size = (examples[0]?.features.length ?? 0) + 1;
  const found = new Float64Array(size);
  for (let round = 0; round < 50; round++) {
    const gradient = new Float64Array(size);
    const curvature = Array.from(
      { length: size },
      () => new Float64Array(size),
    );
    for (const example of examples) gather(example, found, gradient, curvature);
    for (let i = 0; i < size; i++) {
      const penalty = i === 0 ? 1e-9 : l2;
      gradient[i]! += penalty * found[i]!;
      curvature[i]![i]! += penalty;
    }
    const step = solve(curvature, gradient);
    let largest = 0;
    step.forEach((change, i) => {
      found[i]! -= change;
      largest = Math.max(largest, Math.abs(change));
    });
    if (largest < 1e-5) break;
  }
  return { intercept: found[0]!, weights: found.slice(1) };
}

/** Adds one example to the gradient and the (lower triangle of the) Hessian of the loss. */
function gather(
  { features, label, weight }: Example,
  found: Float64Array,
  gradient: Float64Array,
  curvature: Float64Array[],
): void {
  const active: number[] = [0];
  let sum = found[0]!;
  features.forEach((value, i) => {
    if (value === 0) return;
    active.push(i + 1);
    sum += value * found[i + 1]!;
  });
  const valueAt = (i: number) => (i === 0 ? 1 : features[i - 1]!);
  const chance = 1 / (1 + Math.exp(-sum));
  const slope = weight * (chance - Number(label));
  const bend = weight * Math.max(chance * (1 - chance), 1e-9);
  for (const i of active) {
    gradient[i]! += slope * valueAt(i);
    const row = curvature[i]!;
    const share = bend * valueAt(i);
    for (const j of active) {
      if (j > i) break;
      row[j]! += share * valueAt(j);
    }
  }
}

/** Solves a symmetric positive definite system, lower triangle given, by Cholesky. */
function solve(matrix: Float64Array[], right: Float64Array): Float64Array {
  const size = right.length;
  for (let i = 0; i < size; i++)
    for (let j = 0; j <= i; j++) {
      let sum = matrix[i]![j]!;
      for (let k = 0; k < j; k++) sum -= matrix[i]![k]! * matrix[j]![k]!;
      matrix[i]![j] = i === j ? Math.sqrt(sum) : sum / matrix[j]![j]!;
    }
  const x = right.slice();
  for (let i = 0; i < size; i++) {
    for (let k = 0; k < i; k++) x[i]! -= matrix[i]![k]! * x[k]!;
    x[i]! /= matrix[i]![i]!;
  }
  for (let i = size - 1; i >= 0; i--) {
    for (let k = i + 1; k < size; k++) x[i]! -= matrix[k]![i]! * x[k]!;
    x[i]! /= matrix[i]![i]!;
  }
  return x;
}
