import { identifyByPath } from '../../detect/arxiv-address';
import { islandPapers, type IslandPaper } from '../../detect/islands';
import { resolveLink } from '../../detect/page-links';
import type { FoundTitle, PageContext } from '../../detect/site';
import { titleText } from '../../detect/title-text';
import { shownTitle } from '../../detect/translated';
import { parseArxivIdentifier } from '../../papers/identifiers';

/** The title in a card: a link under a heading, or a heading within a link. */
export const CARDS =
  'main article h3 > a[href*="/papers/"],main a[href*="/papers/"] h4,main a[href*="arxiv.org/abs/"] h4';

/** The tags under a repository's name. What its README links to is running text. */
export const CARDS_AND_TAGS = `${CARDS},main header button,main header a[href*="arxiv"]`;

/** Hugging Face numbers papers as arXiv does. */
export function readCard(
  item: Element,
  { document, url }: PageContext,
): FoundTitle | undefined {
  const identifiers = identifyByPath(resolveLink(item.closest('a'), url));
  if (identifiers === undefined) return undefined;
  const { title, ...known } = inIsland(item, identifiers.arxiv);
  return {
    title: shownTitle(document, item, title),
    element: item,
    identifiers,
    ...known,
  };
}

/**
 * A tag, "arxiv:2407.21783", names a paper without its title; the page's data has
 * that. No paper where it has not, or where a card of the page shows it better.
 */
export function readCardOrTag(
  item: Element,
  page: PageContext,
): FoundTitle | undefined {
  if (!item.matches('button,:not(h3) > a')) return readCard(item, page);
  const identifiers = parseArxivIdentifier(titleText(item));
  if (identifiers === undefined) return undefined;
  const { title, ...known } = inIsland(item, identifiers.arxiv);
  const card = `main a[href$="/papers/${identifiers.arxiv}"] h4`;
  if (title === undefined || page.document.querySelector(card) !== null)
    return undefined;
  return { title, element: item, identifiers, ...known };
}

function inIsland(item: Element, arxiv: string | undefined): IslandPaper {
  return (
    islandPapers(item.closest('[data-props]')).get(arxiv ?? '') ?? {
      authors: [],
    }
  );
}
