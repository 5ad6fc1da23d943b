import type { Identifiers } from './identifiers';

/** A paper's page on arXiv. */
export function arxivUrl(arxiv: string): string {
  return `https://arxiv.org/abs/${arxiv}`;
}

/**
 * Where a click on a paper's title leads: its arXiv page, its DOI, the page it was
 * seen on, or a title search on arXiv for one known by title alone. Nothing is
 * requested until the reader clicks.
 */
export function paperUrl(
  paper: { title: string; identifiers: Identifiers },
  seenAt?: string,
): string {
  const { arxiv, doi } = paper.identifiers;
  if (arxiv !== undefined) return arxivUrl(arxiv);
  if (doi !== undefined) return `https://doi.org/${encodeURI(doi)}`;
  if (seenAt !== undefined) return seenAt;
  const query = new URLSearchParams({
    query: paper.title,
    searchtype: 'title',
  });
  return `https://arxiv.org/search/?${query.toString()}`;
}
