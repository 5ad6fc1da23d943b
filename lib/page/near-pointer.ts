import { HOST_NAME } from './badge-host';
import type { TitleBadges } from './title-badges';

/** How far up from what the pointer is on we look for a title's surroundings. */
const REACH = 6;

/**
 * Marks the bar of the title the pointer is at (`data-near`), so that a quiet badge
 * shows itself; one listener for the page.
 */
export function nearPointer(
  document: Document,
  shown: ReadonlyMap<Element, TitleBadges>,
  signal: AbortSignal,
): void {
  let current: TitleBadges | undefined;
  document.addEventListener(
    'pointerover',
    ({ target }) => {
      const badges =
        target instanceof Element ? titleAround(target, shown) : undefined;
      if (badges === current) return;
      current?.placed?.bar.removeAttribute('data-near');
      badges?.placed?.bar.setAttribute('data-near', '');
      current = badges;
    },
    { passive: true, signal },
  );
}

function titleAround(
  target: Element,
  shown: ReadonlyMap<Element, TitleBadges>,
): TitleBadges | undefined {
  // Over the badges: not always beside the title, but always its own.
  const own =
    target.localName === HOST_NAME &&
    [...shown.values()].find(({ placed }) => placed?.host === target);
  if (own) return own;
  let element: Element | null = target;
  for (let up = 0; element !== null && up < REACH; up += 1) {
    const badges =
      shown.get(element) ??
      shown.get(element.previousElementSibling ?? element) ??
      titleWithin(element, shown);
    if (badges) return badges;
    element = element.parentElement;
  }
  return undefined;
}

/** The title among an element's children, where it is the only one. */
function titleWithin(
  element: Element,
  shown: ReadonlyMap<Element, TitleBadges>,
): TitleBadges | undefined {
  if (element.childElementCount > 12) return undefined;
  const within = [...element.children].flatMap(
    (child) => shown.get(child) ?? [],
  );
  return within.length === 1 ? within[0] : undefined;
}
