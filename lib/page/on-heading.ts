import { pageAddress } from './page-address';

/**
 * Calls back as soon as the page sets out for another address, whether it stays in
 * this document or not; a place within the same page is no other address, nor is the
 * one it has. Says nothing of whether it gets there.
 */
export function onHeading(
  document: Document,
  heading: (to: URL) => void,
  signal: AbortSignal,
): void {
  document.defaultView?.navigation.addEventListener(
    'navigate',
    ({ destination }) => {
      if (!URL.canParse(destination.url)) return;
      const to = new URL(destination.url);
      const from = new URL(document.location.href);
      if (pageAddress(to) !== pageAddress(from)) heading(to);
    },
    { signal },
  );
}
