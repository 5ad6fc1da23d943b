import { expect, test } from 'vitest';
import { fitLogistic } from '../../scripts/duplicates/fit-logistic';

const example = (value: number, label: boolean, weight = 1) => ({
  features: Float64Array.of(value),
  label,
  weight,
});

test('finds the odds that the counts give', () => {
  // Of what has the feature 3 in 4 are so, of the rest 1 in 4.
  const { intercept, weights } = fitLogistic(
    [
      example(1, true, 3),
      example(1, false, 1),
      example(0, true, 1),
      example(0, false, 3),
    ],
    1e-9,
  );
  expect(intercept).toBeCloseTo(Math.log(1 / 3), 5);
  expect(weights[0]).toBeCloseTo(2 * Math.log(3), 5);
});

test('the penalty keeps weights finite where a feature decides', () => {
  const examples = [example(1, true), example(0, false)];
  const [weak] = fitLogistic(examples, 1).weights;
  const [strong] = fitLogistic(examples, 0.01).weights;
  expect(weak).toBeGreaterThan(0);
  expect(strong).toBeGreaterThan(weak!);
  expect(strong).toBeLessThan(20);
});
