import type { Identifiers } from './identifiers';

/**
 * What a stub goes by while nobody has shown its title: its identifier, as people
 * write it. Never a title: a stub is found by its identifier alone, pairs with nothing,
 * is not indexed, and takes the title of the first sighting that has one.
 */
export function stubTitle({ arxiv, doi }: Identifiers): string {
  return arxiv === undefined ? `DOI ${doi ?? ''}`.trim() : `arXiv ${arxiv}`;
}
