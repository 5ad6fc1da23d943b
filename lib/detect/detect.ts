import type { Identifiers } from '../papers/identifiers';
import type { FoundTitle, PageContext, PageKind, Site } from './site';
import { sites } from './sites';
import { titleText } from './title-text';

/** A page kind together with the site it belongs to. */
export interface ClaimedPage {
  site: Site;
  page: PageKind;
}

/** The page kind that an address has; undefined for pages no site claims. */
export function claimPage(url: URL): ClaimedPage | undefined {
  return claims(url)[0];
}

/** The site an address is on, whether or not a page kind claims it. */
export function siteOf(url: URL): Site | undefined {
  return sites.find((site) => site.hosts.includes(url.hostname));
}

/** Every page kind that claims an address; more than one is a mistake in a site's file. */
export function claims(url: URL): ClaimedPage[] {
  return sites
    .filter((site) => site.hosts.includes(url.hostname))
    .flatMap((site) =>
      site.pages
        .filter(
          (page) => page.path.test(url.pathname) && page.when?.(url) !== false,
        )
        .map((page) => ({ site, page })),
    );
}

/**
 * The paper titles a page shows, in document order. Changes nothing. Never throws:
 * an item whose reader fails is left out, a page no site claims has none.
 */
export function findTitles(document: Document, url: URL): FoundTitle[] {
  return [...readTitles(document, url)];
}

/** As `findTitles`, one at a time: who asks for 2,000 can pause in between. */
export function* readTitles(
  document: Document,
  url: URL,
): Generator<FoundTitle> {
  const page = claimPage(url)?.page;
  if (page?.items === undefined) return;
  const { items, headings } = page;
  let section: string | undefined;
  for (const element of document.querySelectorAll(
    headings ? `${headings},${items}` : items,
  )) {
    if (headings && element.matches(headings)) {
      section = titleText(element);
      continue;
    }
    const title = readItem(page, element, { document, url });
    if (title?.title) yield section ? { section, ...title } : title;
  }
}

function readItem(
  page: PageKind,
  item: Element,
  context: PageContext,
): FoundTitle | undefined {
  try {
    return page.read?.(item, context);
  } catch {
    // One entry the site's reader was not written for must not cost the others.
    return undefined;
  }
}

/** The paper an address itself names (an abstract page, a PDF), without looking at the page. */
export function identifyPage(url: URL): Identifiers | undefined {
  return claimPage(url)?.page.identify?.(url);
}
