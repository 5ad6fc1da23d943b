import type { RecordComparison } from '../compare-records';
import { featuresOf, type Feature } from './feature';

/** Years further apart say no more. */
const MOST_YEARS = 5;

const knownYears = ({ years }: RecordComparison) => years !== undefined;
const otherVenue = ({ venue }: RecordComparison) =>
  Number((venue?.contained ?? 1) < 0.5);
const kindsDiffer = ({ a, b }: RecordComparison) =>
  Number(
    a.place?.kind !== undefined &&
      b.place?.kind !== undefined &&
      a.place.kind !== b.place.kind,
  );
const seriesDiffer = ({ a, b }: RecordComparison) =>
  Number(
    a.place?.series !== undefined &&
      b.place?.series !== undefined &&
      a.place.series !== b.place.series,
  );
const seriesEqual = ({ a, b }: RecordComparison) =>
  Number(a.place?.series !== undefined && a.place.series === b.place?.series);
const apart = ({ years = 0 }: RecordComparison) =>
  Math.min(years, MOST_YEARS) / MOST_YEARS;

/** What year and venue say. */
export const publicationFeatures: readonly Feature[] = [
  ...featuresOf('year', {
    'years known': (pair) => Number(knownYears(pair)),
    'year equal': ({ years }) => Number(years === 0),
    'year next': ({ years }) => Number(years === 1),
    'years apart': apart,
    'year equal and title not': (pair) =>
      Number(pair.years === 0 && !pair.title.equal),
    'years apart and title equal': (pair) =>
      pair.title.equal ? apart(pair) : 0,
    'years apart and title generic or short': (pair) =>
      pair.title.words <= 3 ? Number((pair.years ?? 0) > 0) : 0,
  }),
  ...featuresOf('venue', {
    'venues known': ({ venue }) => Number(venue !== undefined),
    'venues alike': ({ venue }) => venue?.contained ?? 0,
    'venues alike in all words': ({ venue }) => venue?.whole ?? 0,
    'venues share nothing': ({ venue }) => Number(venue?.contained === 0),
    'venues share nothing and title equal': ({ venue, title }) =>
      Number(venue?.contained === 0 && title.bareEqual),
    'venues differ': otherVenue,
    'venues of different kinds': kindsDiffer,
    'venues differ and years apart': (pair) =>
      otherVenue(pair) * Number((pair.years ?? 0) > 0),
    'venues of different kinds and years apart': (pair) =>
      kindsDiffer(pair) * Number((pair.years ?? 0) > 0),
    'venues differ and title equal': (pair) =>
      otherVenue(pair) * Number(pair.title.equal),
    'venues differ in the same year': (pair) =>
      otherVenue(pair) * Number(pair.years === 0),
    'venue alike and years apart': (pair) =>
      (pair.venue?.contained ?? 0) * Number((pair.years ?? 0) > 0),
    'venues of one known series': seriesEqual,
    'venues of two known series': seriesDiffer,
    'venues of two known series and years apart': (pair) =>
      seriesDiffer(pair) * Number((pair.years ?? 0) > 0),
    'venues of one known series in the same year': (pair) =>
      seriesEqual(pair) * Number(pair.years === 0),
    'venues of one known series and years apart': (pair) =>
      seriesEqual(pair) * Number((pair.years ?? 0) > 0),
  }),
];
