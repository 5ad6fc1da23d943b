import { identifyByPath } from '../../detect/arxiv-address';
import { resolveLink } from '../../detect/page-links';
import type { FoundTitle, PageContext } from '../../detect/site';
import { readAbstract, titleText } from '../../detect/title-text';
import { readAuthors } from './authors';

/** A `dt` of a listing, with the `dd` that belongs to it; other tools put blocks between them. */
export function readListingEntry(
  term: Element,
  { url }: PageContext,
): FoundTitle | undefined {
  let entry = term.nextElementSibling;
  while (entry && !/^(?:d[dt]|h3)$/.test(entry.localName))
    entry = entry.nextElementSibling;
  if (entry?.localName !== 'dd') return undefined;
  const title = entry.querySelector('.list-title');
  return readEntry(url, term, title, entry.querySelector('.list-title~p'));
}

/** A search result. Its `p.list-title` is the line with the identifier. */
export function readSearchResult(
  item: Element,
  { url }: PageContext,
): FoundTitle | undefined {
  const abstract =
    item.querySelector('.abstract-full') ??
    item.querySelector('.abstract-short');
  return readEntry(url, item, item.querySelector('p.title'), abstract);
}

/** The title's `span` of a trackback. The page never closes it, so the link is inside. */
export function readTrackback(
  span: Element,
  { url }: PageContext,
): FoundTitle | undefined {
  const found = readEntry(url, span.parentElement, span, null);
  return (
    found && { ...found, title: found.title.replace(/ ?\[[^[\]]*\]$/, '') }
  );
}

/** No paper without a title and a link to its abstract page. */
function readEntry(
  url: URL,
  links: Element | null,
  title: Element | null,
  abstract: Element | null,
): FoundTitle | undefined {
  const identifiers = identifyByPath(
    resolveLink(links?.querySelector('a[href*="/abs/"]'), url),
  );
  if (title === null || identifiers === undefined) return undefined;
  const authors = title.parentElement?.querySelector('.list-authors,.authors');
  return {
    title: titleText(title),
    element: title,
    identifiers,
    authors: readAuthors(authors),
    ...readAbstract(abstract),
  };
}
