import type { Place } from '../papers/sighting';
import { claimPage } from './claims';

/** Parameters that page through one and the same list, say how much of it to show, or where a reader came from. */
const PAGING =
  /^(?:skip|show|start|p|page|size|abs|abstracts|views|utm_\w+|ref)$/;

/**
 * A page as a place where papers are seen; undefined for pages no site claims. The
 * same list on a mirror, or further down, is the same place.
 */
export function pagePlace(url: URL, label?: string): Place | undefined {
  const claimed = claimPage(url);
  if (claimed === undefined) return undefined;
  const { site, page } = claimed;
  const search = new URLSearchParams(url.search);
  const names: string[] = [];
  // Not `keys()`: in a Firefox content script its iterator cannot be iterated.
  search.forEach((_value, name) => names.push(name));
  for (const name of names) if (PAGING.test(name)) search.delete(name);
  search.sort();
  const query = search.toString();
  const address = `${url.pathname}${query === '' ? '' : `?${query}`}`;
  return {
    key: `page:${site.id}:${address}`,
    site: site.id,
    kind: page.kind,
    shows: page.shows,
    label: label ?? `${site.name} ${page.label(url)}`,
    source: `${url.origin}${url.pathname}${url.search}`,
  };
}
