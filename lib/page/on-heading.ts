/**
 * Calls back as soon as the page sets out for another address, whether it stays in
 * this document or not; a place within the same page is no other address. Says nothing
 * of whether it gets there.
 */
export function onHeading(
  document: Document,
  heading: (to: URL) => void,
  signal: AbortSignal,
): void {
  document.defaultView?.navigation.addEventListener(
    'navigate',
    ({ destination, hashChange }) => {
      if (!hashChange && URL.canParse(destination.url))
        heading(new URL(destination.url));
    },
    { signal },
  );
}
