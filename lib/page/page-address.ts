import { LIMITS } from '../papers/limits';

/** A page's address, without a place in it; one that is too long also without its query. */
export function pageAddress({ href, origin, pathname }: URL): string {
  const address = href.replace(/#.*$/, '');
  return address.length <= LIMITS.url ? address : `${origin}${pathname}`;
}
