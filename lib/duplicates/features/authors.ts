import type { RecordComparison } from '../compare-records';
import { featuresOf, type Feature } from './feature';

/** What the authors say, alone and together with the titles. */
export const authorFeatures: readonly Feature[] = featuresOf('authors', {
  'authors known': ({ authors }) => Number(authors.known),
  'authors shared': ({ authors }) => authors.shared,
  'authors all shared': ({ authors }) => Number(authors.shared === 1),
  'authors nearly the same set': ({ authors }) => authors.jaccard,
  'authors none shared': ({ authors }) =>
    Number(authors.known && authors.shared === 0),
  'authors shared have other initials': ({ authors }) => authors.otherInitials,
  'authors more on one side': ({ authors }) => authors.beyond,
  'author in the title of the other': ({ authors }) => Number(authors.inTitle),
  'authors shared and title trigrams': ({ authors, title }) =>
    authors.shared * title.dice,
  'authors shared and title within': ({ authors, title }) =>
    authors.shared * Math.max(0, 2 * title.within - 1),
  'authors shared and title replaced': ({ authors, title }) =>
    authors.shared * Math.min(1, 3 * title.replaced),
  'authors unknown and title equal': ({ authors, title }) =>
    authors.known || !title.equal ? 0 : title.length,
  'authors the same and title equal': ({ authors, title }) =>
    title.equal ? authors.jaccard : 0,
  'authors several shared': several,
});

/** Two and more surnames in common are no chance. */
function several({ authors, a, b }: RecordComparison): number {
  const fewest = Math.min(a.people.length, b.people.length);
  return Math.min(1, Math.max(0, authors.shared * fewest - 1) / 2);
}
