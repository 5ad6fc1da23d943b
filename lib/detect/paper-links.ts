import { claimPage, identifyPage } from './claims';
import type { Site } from './site';

const DIGITS = Array.from('0123456789');

/** Parts of an address, in the place of a pattern's `*`, that would name a paper. */
const NAMES = ['2407.21783', '/2407.21783'];

/**
 * Match patterns of the addresses that name a paper by themselves: those under which an
 * arXiv identifier makes an address that a page kind identifies. (What else they match
 * still has to be asked of `identifyPage`.)
 */
export function paperLinkPatterns(sites: readonly Site[]): string[] {
  return patternsWhere(sites, (url) => identifyPage(url) !== undefined);
}

/**
 * Match patterns of the pages that show a paper's own words, likewise. One that lists
 * have in common with them (`/papers*`) is narrowed to where an identifier begins.
 */
export function articlePatterns(sites: readonly Site[]): string[] {
  return patternsWhere(
    sites,
    (url) => claimPage(url)?.page.hasArticle === true,
  ).flatMap((pattern) =>
    pattern.endsWith('/*')
      ? pattern
      : DIGITS.map((digit) => pattern.replace(/\*$/, `/${digit}*`)),
  );
}

function patternsWhere(
  sites: readonly Site[],
  isMeant: (address: URL) => boolean,
): string[] {
  return sites
    .flatMap(({ matches }) => matches)
    .filter((pattern) =>
      NAMES.some((name) => {
        const address = pattern.replace(/\*$/, name);
        return URL.canParse(address) && isMeant(new URL(address));
      }),
    );
}
