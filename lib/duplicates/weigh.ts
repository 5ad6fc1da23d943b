import type { RecordComparison } from './compare-records';
import type { Facet } from './decision';
import { FEATURES } from './features/all-features';
import { RECORD_WEIGHTS } from './record-weights';

/** What the weights make of two records. */
export interface Weighed {
  /** That they are one publication, 0 to 1. */
  chance: number;
  /** Facets that spoke for it, loudest first … */
  readonly for: Facet[];
  /** … and against. */
  readonly against: Facet[];
}

const WEIGHTS = FEATURES.map(({ name }) => RECORD_WEIGHTS.weights[name] ?? 0);
/** A facet that moves the odds by less (natural logarithm) is not worth a word. */
const LEAST_SAID = 0.5;

/**
 * Logistic model over `FEATURES` (Fellegi and Sunter 1969 in the form of a regression).
 * What a facet says is its features' share of the log odds, measured from what it is on
 * average among the examples of the fit.
 */
export function weigh(pair: RecordComparison): Weighed {
  const said: Record<Facet, number> = {
    title: 0,
    authors: 0,
    year: 0,
    venue: 0,
  };
  let odds = RECORD_WEIGHTS.intercept;
  FEATURES.forEach(({ facet, measure }, i) => {
    const share = (WEIGHTS[i] ?? 0) * measure(pair);
    odds += share;
    said[facet] += share;
  });
  // Most pairs are no publication, and nobody asks why.
  let known: Voice[] | undefined;
  const voices = () => (known ??= voicesOf(said, pair));
  return {
    chance: 1 / (1 + Math.exp(-odds)),
    get for() {
      return voices()
        .filter(({ says }) => says > 0)
        .map(({ facet }) => facet);
    },
    get against() {
      return voices()
        .filter(({ says }) => says < 0)
        .map(({ facet }) => facet);
    },
  };
}

interface Voice {
  facet: Facet;
  says: number;
}

/** The facets that say something, loudest first. */
function voicesOf(
  said: Readonly<Record<Facet, number>>,
  pair: RecordComparison,
): Voice[] {
  return (Object.keys(said) as Facet[])
    .filter((facet) => isKnown(facet, pair))
    .map((facet) => ({
      facet,
      says: said[facet] - RECORD_WEIGHTS.usual[facet],
    }))
    .filter(({ says }) => Math.abs(says) >= LEAST_SAID)
    .sort((a, b) => Math.abs(b.says) - Math.abs(a.says));
}

/** What is not known on both sides says nothing that can be told. */
function isKnown(facet: Facet, { authors, years, venue }: RecordComparison) {
  if (facet === 'authors') return authors.known;
  if (facet === 'year') return years !== undefined;
  return facet === 'title' || venue !== undefined;
}
