import type { Identifiers } from './identifiers';

/**
 * What a stub goes by while nobody has shown its title: its identifier, as people
 * write it. Never a title: a stub is found by its identifier alone, pairs with nothing,
 * is not indexed, and takes the title of the first sighting that has one.
 */
export function stubTitle({ arxiv, doi, openreview }: Identifiers): string {
  if (arxiv !== undefined) return `arXiv ${arxiv}`;
  if (doi !== undefined) return `DOI ${doi}`;
  return `OpenReview ${openreview ?? ''}`.trim();
}
