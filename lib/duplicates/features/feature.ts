import type { RecordComparison } from '../compare-records';
import type { Facet } from '../decision';

/** One thing that speaks for or against two records being one. */
export interface Feature {
  /** Part of the weights' format: a renamed feature has no weight. */
  name: string;
  /** What of the records it looks at foremost. */
  facet: Facet;
  /** A number of the order of 1, the same whichever record comes first; 0 where nothing is known. */
  measure(pair: RecordComparison): number;
}

/** Features that look at one facet, by their names. */
export function featuresOf(
  facet: Facet,
  measures: Readonly<Record<string, Feature['measure']>>,
): Feature[] {
  return Object.entries(measures).map(([name, measure]) => ({
    name,
    facet,
    measure,
  }));
}
