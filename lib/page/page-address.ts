/** A page's address, without a place in it. */
export function pageAddress({ href }: URL): string {
  return href.replace(/#.*$/, '');
}
