import { LIMITS } from './limits';
import type { Identifiers } from './identifiers';
import type { PaperLinks } from './paper';

/** Hosts that are for code; elsewhere a "repository" may be anything. */
const CODE_HOSTS =
  /^(?:www\.)?(?:github\.com|gitlab\.com|bitbucket\.org|codeberg\.org|huggingface\.co)$/;

const SEARCH = 'https://arxiv.org/search/?';

/** A paper's page on arXiv. */
export function arxivUrl(arxiv: string): string {
  return `https://arxiv.org/abs/${arxiv}`;
}

/** Where the resolver knows a DOI, which may have a "#" or a "?" of its own. */
function doiUrl(doi: string): string {
  return `https://doi.org/${encodeURI(doi).replace(/[?#]/g, encodeURIComponent)}`;
}

/** A submission's page on OpenReview. */
function openReviewUrl(openreview: string): string {
  return `https://openreview.net/forum?id=${openreview}`;
}

/**
 * Where a click on a paper's title leads: its arXiv page, its DOI, its OpenReview
 * page, the page it was seen on, or a title search on arXiv for one known by title alone. Nothing is
 * requested until the reader clicks.
 */
export function paperUrl(
  paper: { title: string; identifiers: Identifiers },
  seenAt?: string,
): string {
  const { arxiv, doi, openreview } = paper.identifiers;
  if (arxiv !== undefined) return arxivUrl(arxiv);
  if (doi !== undefined) return doiUrl(doi);
  if (openreview !== undefined) return openReviewUrl(openreview);
  if (seenAt !== undefined) return seenAt;
  const query = new URLSearchParams({
    query: paper.title,
    searchtype: 'title',
  });
  return `${SEARCH}${query.toString()}`;
}

/** Whether that is only the search for a title: to press, but nothing to cite, nor the paper. */
export function isTitleSearch(url: string): boolean {
  return url.startsWith(SEARCH);
}

/** Where a paper is to be had, in the order that readers want it. */
export type PaperPlace =
  | 'abs'
  | 'pdf'
  | 'html'
  | 'huggingface'
  | 'alphaxiv'
  | 'doi'
  | 'openreview'
  | 'code'
  | 'project';

/** Addresses of a paper, by what its identifiers and links say; nothing is looked up. */
export function paperPlaces({
  identifiers: { arxiv, doi, openreview },
  links,
}: {
  identifiers: Identifiers;
  links?: PaperLinks;
}): { place: PaperPlace; href: string }[] {
  const places: [PaperPlace, string | undefined][] = [
    ['abs', arxiv && arxivUrl(arxiv)],
    ['pdf', arxiv && `https://arxiv.org/pdf/${arxiv}`],
    ['html', arxiv && `https://arxiv.org/html/${arxiv}`],
    ['huggingface', arxiv && `https://huggingface.co/papers/${arxiv}`],
    ['alphaxiv', arxiv && `https://www.alphaxiv.org/abs/${arxiv}`],
    ['doi', doi && doiUrl(doi)],
    ['openreview', openreview && openReviewUrl(openreview)],
    ['code', links?.code],
    ['project', links?.project],
  ];
  return places.flatMap(([place, href]) => (href ? [{ place, href }] : []));
}

/**
 * The links of a paper as somebody else's page gave them: what is an http or https
 * address, the code at a host for code. Undefined where nothing is left.
 */
export function soundLinks(given: {
  [Name in keyof PaperLinks]?: unknown;
}): PaperLinks | undefined {
  const code = webAddress(given.code);
  const project = webAddress(given.project);
  const links: PaperLinks = {
    ...(code && CODE_HOSTS.test(code.hostname) && { code: code.href }),
    ...(project && { project: project.href }),
  };
  return Object.keys(links).length > 0 ? links : undefined;
}

function webAddress(text: unknown): URL | undefined {
  if (
    typeof text !== 'string' ||
    text.length > LIMITS.url ||
    !URL.canParse(text)
  )
    return undefined;
  const url = new URL(text);
  // A name and password in an address are there to mislead.
  return /^https?:$/.test(url.protocol) && url.username === ''
    ? url
    : undefined;
}
