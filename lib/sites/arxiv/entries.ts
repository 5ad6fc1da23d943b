import { identifyByPath } from '../../detect/arxiv-address';
import { resolveLink } from '../../detect/page-links';
import type { FoundTitle, PageContext } from '../../detect/site';
import { readAbstract, titleText } from '../../detect/title-text';
import { readAuthors } from './authors';

/** A `dt` of a listing, with the `dd` that belongs to it. */
export function readListingEntry(
  term: Element,
  { url }: PageContext,
): FoundTitle | undefined {
  const entry = term.nextElementSibling;
  return entry?.localName === 'dd'
    ? readEntry(
        url,
        term,
        entry,
        '.list-title',
        entry.querySelector('p.mathjax'),
      )
    : undefined;
}

/** A search result. Its `p.list-title` is the line with the identifier. */
export function readSearchResult(
  item: Element,
  { url }: PageContext,
): FoundTitle | undefined {
  const abstract =
    item.querySelector('.abstract-full') ??
    item.querySelector('.abstract-short');
  return readEntry(url, item, item, 'p.title', abstract);
}

/** The title's `span` of a trackback. The page never closes it, so the link is inside. */
export function readTrackback(
  span: Element,
  { url }: PageContext,
): FoundTitle | undefined {
  const item = span.parentElement;
  const found = item && readEntry(url, item, item, 'span');
  return found
    ? { ...found, title: found.title.replace(/ ?\[[^[\]]*\]$/, '') }
    : undefined;
}

/** No paper without a title and a link to its abstract page. */
function readEntry(
  url: URL,
  links: Element,
  texts: Element,
  titles: string,
  abstract: Element | null = null,
): FoundTitle | undefined {
  const title = texts.querySelector(titles);
  const identifiers = identifyByPath(
    resolveLink(links.querySelector('a[href*="/abs/"]'), url),
  );
  return title && identifiers
    ? {
        title: titleText(title),
        element: title,
        identifiers,
        authors: readAuthors(texts.querySelector('.list-authors, .authors')),
        ...readAbstract(abstract),
      }
    : undefined;
}
