import type { RecordComparison } from '../compare-records';
import type { Facet } from '../decision';
import type { PreparedPaper } from '../prepare';
import { featuresOf, type Feature } from './feature';

type Measures = Readonly<Record<string, Feature['measure']>>;

/** What counts otherwise where a record is poor. */
const MEASURES: Readonly<Record<Facet, Measures>> = {
  title: {
    'title trigrams': ({ title }) => title.dice,
    'title contained': ({ title }) => title.containment,
    'title letters': ({ title }) => title.edit,
    'title letters within': ({ title }) => Math.max(0, 2 * title.within - 1),
    'title words replaced': ({ title }) => Math.min(1, 3 * title.replaced),
    'title words replaced at all': ({ title }) => Number(title.replaced > 0),
    'title words added': ({ title }) => title.added,
    'title equal': ({ title }) => Number(title.bareEqual),
    'at all': () => 1,
  },
  authors: {
    'authors shared': ({ authors }) => authors.shared,
    'authors none shared': ({ authors }) =>
      Number(authors.known && authors.shared === 0),
    'authors unknown': ({ authors }) => Number(!authors.known),
    'authors nearly the same set': ({ authors }) => authors.jaccard,
  },
  year: {
    'years apart': ({ years }) => Math.min(years ?? 0, 3) / 3,
  },
  venue: {
    'venues alike': ({ venue }) => venue?.contained ?? 0,
    'venues alike in all words': ({ venue }) => venue?.whole ?? 0,
    'venues share nothing': ({ venue }) => Number(venue?.contained === 0),
    'venues differ': ({ venue }) => Number((venue?.contained ?? 1) < 0.5),
  },
};

/**
 * The measures again for records read from lists of references rather than from papers,
 * which give authors by their initials: titles there are cut, mistyped and mixed with
 * names, so that likeness means more and difference less. And for pairs of which one
 * record has a year or a venue and the other none.
 */
export const referenceFeatures: readonly Feature[] = [
  ...only('in a reference', ({ a, b }) => isReference(a) || isReference(b)),
  ...only(
    'of uneven records',
    ({ a, b }) =>
      (a.year === undefined) !== (b.year === undefined) ||
      (a.place === undefined) !== (b.place === undefined),
  ),
];

function only(
  where: string,
  holds: (pair: RecordComparison) => boolean,
): Feature[] {
  return (Object.keys(MEASURES) as Facet[]).flatMap((facet) =>
    featuresOf(
      facet,
      Object.fromEntries(
        Object.entries(MEASURES[facet]).map(
          ([name, measure]): [string, Feature['measure']] => [
            `${name} ${where}`,
            (pair) => (holds(pair) ? measure(pair) : 0),
          ],
        ),
      ),
    ),
  );
}

function isReference({ people }: PreparedPaper): boolean {
  return (
    people.length > 0 && people.every(({ isAbbreviated }) => isAbbreviated)
  );
}
