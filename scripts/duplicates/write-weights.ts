import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'prettier';
import type { Facet } from '../../lib/duplicates/decision.ts';
import { FEATURES } from '../../lib/duplicates/features/all-features.ts';
import { root } from '../command.ts';
import type { Logistic } from './fit-logistic.ts';

/** One source of the examples, as it is told with the weights. */
export interface Provenance {
  name: string;
  source: string;
  license: string;
  splits: string;
  pairs: number;
  positive: number;
  /** What one positive example counted. */
  weight: number;
  /** Score on what was held out of a fit, in words. */
  heldOut: string;
}

const FILE = 'lib/duplicates/record-weights.ts';
const round = (value: number) => Number(value.toFixed(4));

/** Writes the weights as data, with what they were made from. */
export async function writeWeights(
  { intercept, weights }: Logistic,
  usual: Record<Facet, number>,
  fitted: { on: string; l2: number; sources: Provenance[] },
): Promise<void> {
  const data = {
    intercept: round(intercept),
    usual: Object.fromEntries(
      Object.entries(usual).map(([facet, share]) => [facet, round(share)]),
    ),
    weights: Object.fromEntries(
      FEATURES.map(({ name }, i) => [name, round(weights[i]!)]),
    ),
  };
  const text = `// Longer than most: data, written by scripts/fit-duplicates.ts. Fit anew instead of editing.
import type { Facet } from './decision';

/** What the weights were fitted on, and their scores on what was held out. Only numbers were taken from the sources. */
export const FITTED = ${JSON.stringify(fitted)};

/** Weights of \`FEATURES\` by name. */
export const RECORD_WEIGHTS: {
  intercept: number;
  /** What each facet adds to the log odds on average: what it says is told from here. */
  usual: Readonly<Record<Facet, number>>;
  weights: Readonly<Record<string, number>>;
} = ${JSON.stringify(data)};
`;
  writeFileSync(
    join(root, FILE),
    await format(text, { parser: 'typescript', singleQuote: true }),
  );
}
