import { identifyByPath } from '../../detect/arxiv-address';
import { metaContent, resolveAddress } from '../../detect/page-links';
import type { FoundTitle, PageContext } from '../../detect/site';
import { readAbstract } from '../../detect/title-text';
import { shownTitle } from '../../detect/translated';
import { parseArxivIdentifier } from '../../papers/identifiers';
import type { Identifiers } from '../../papers/identifiers';
import { readAuthors } from './authors';

/** The title of `/abs/<id>`; undefined where the page names no paper. */
export function readAbstractPage(
  item: Element,
  { document, url }: PageContext,
): FoundTitle | undefined {
  const identifiers = identifyAbstractPage(document, url);
  if (identifiers === undefined) return undefined;
  const year = Number(metaContent(document, 'citation_date')?.slice(0, 4));
  return {
    title: shownTitle(document, item, metaContent(document, 'citation_title')),
    element: item,
    identifiers,
    authors: readAuthors(document.querySelector('#abs .authors')),
    ...readAbstract(abstractOf(document)),
    ...(year && { year }),
  };
}

export function abstractOf(document: Document): Element | null {
  return document.querySelector('#abs blockquote.abstract');
}

/** The version is in the address, or else in `og:url` where the page shows the newest. */
function identifyAbstractPage(
  document: Document,
  url: URL,
): Identifiers | undefined {
  const named = identifyByPath(url);
  const shown = identifyByPath(
    resolveAddress(metaContent(document, 'og:url'), url),
  );
  const identifiers =
    parseArxivIdentifier(metaContent(document, 'citation_arxiv_id') ?? '') ??
    named;
  return (
    [named, shown].find(
      (other) =>
        other?.arxiv === identifiers?.arxiv &&
        other?.arxivVersion !== undefined,
    ) ?? identifiers
  );
}
