/**
 * The largest things we take from a page or a file, in characters or items. Well
 * above anything real: arXiv lists 2,000 papers a page, a collaboration paper has
 * 5,000 authors.
 */
export const LIMITS = {
  titles: 5_000,
  title: 1_000,
  abstract: 20_000,
  authors: 6_000,
  author: 200,
  identifier: 300,
  url: 2_000,
  label: 200,
  note: 200_000,
  listName: 200,
  tag: 100,
  query: 1_000,
  selected: 200_000,
  /** Tags, or lists, of one imported entry. */
  words: 50,
  entries: 2_000,
  problems: 1_000,
  lists: 10_000,
  searches: 1_000,
  tags: 10_000,
  sightings: 10_000,
  /** Of one paper. */
  highlights: 10_000,
} as const;
