import type { Identifiers } from '../papers/identifiers';
import type { PageKind, Site } from './site';
import { sites } from './sites';

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

/** The paper an address itself names (an abstract page, a PDF), without looking at the page. */
export function identifyPage(url: URL): Identifiers | undefined {
  return claimPage(url)?.page.identify?.(url);
}
