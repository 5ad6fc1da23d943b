import type { FoundTitle } from '../detect/site';
import type { Annotation } from '../messaging/views';
import { dress } from './badge-styles';
import { guardRoot } from './guard-root';

/** Name of the one element that every title gets. */
export const HOST_NAME = 'cognate-badges';

/** A title's host element and the shadow root in it. */
export interface BadgeHost {
  element: HTMLElement;
  root: ShadowRoot;
  /** Writes what is known on the host; only where the reader opened the badges. */
  publish(annotation: Annotation | undefined): void;
}

/**
 * Makes a host and puts it after a title, outside any link or heading that holds it. The page
 * must not learn what the reader keeps, so the root is closed and the host bears
 * nothing, unless the setting `openBadges` is on. The host takes no room: it is positioned where the flow would
 * have put it, so the layout does not move. Removing it leaves no trace.
 */
export function createBadgeHost(
  found: FoundTitle,
  css: string,
  isOpen: boolean,
): BadgeHost {
  const { ownerDocument: document } = found.element;
  const element = document.createElement(HOST_NAME);
  const root = element.attachShadow({ mode: isOpen ? 'open' : 'closed' });
  dress(root, css);
  guardRoot(root);
  if (isOpen) {
    element.dataset['title'] = found.title;
    if (found.identifiers.arxiv !== undefined)
      element.dataset['arxiv'] = found.identifiers.arxiv;
  }
  anchorOf(found.element).after(element);
  return {
    element,
    root,
    publish(annotation) {
      if (!isOpen || annotation === undefined) return;
      element.dataset['state'] = annotation.state;
      if (annotation.paper !== undefined)
        element.dataset['paper'] = String(annotation.paper);
    },
  };
}

/**
 * What a title's host comes after: the outermost link or heading around it. Pressing a
 * control in a link presses the link, and a heading is read out with all that is in it.
 */
function anchorOf(title: Element): Element {
  const around = title.parentElement?.closest('a,h1,h2,h3,h4,h5,h6');
  return around ? anchorOf(around) : title;
}

/** Whether a host stands where it was put; others of ours may stand between. */
export function isAfterTitle(host: Element, title: Element): boolean {
  let before = host.previousElementSibling;
  while (before?.localName === HOST_NAME)
    before = before.previousElementSibling;
  return before === anchorOf(title);
}
