/** The address a link leads to from the page at `base`; undefined where it is none. */
export function resolveLink(
  link: Element | null | undefined,
  base: URL,
): URL | undefined {
  return resolveAddress(link?.getAttribute('href'), base);
}

/** The same for an address that stands elsewhere, in a `<meta>` for instance. */
export function resolveAddress(
  address: string | null | undefined,
  base: URL,
): URL | undefined {
  return address && URL.canParse(address, base)
    ? new URL(address, base)
    : undefined;
}

/** Content of the first `<meta>` with this `name` or `property`. */
export function metaContent(
  document: Document,
  name: string,
): string | undefined {
  return (
    document
      .querySelector(`meta[name="${name}"], meta[property="${name}"]`)
      ?.getAttribute('content') ?? undefined
  );
}
