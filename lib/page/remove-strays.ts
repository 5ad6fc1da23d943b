import { HOST_NAME } from './badge-host';
import type { TitleBadges } from './title-badges';

/** Removes copies of our hosts that the page made by rewriting its own markup. */
export function removeStrays(
  document: Document,
  shown: Iterable<TitleBadges>,
): void {
  const ours = new Set([...shown].map(({ placed }) => placed?.host));
  for (const host of document.querySelectorAll<HTMLElement>(HOST_NAME))
    if (!ours.has(host)) host.remove();
}
