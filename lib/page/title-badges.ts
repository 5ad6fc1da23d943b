import type { FoundTitle } from '../detect/site';
import type { PaperDesk } from '../library/library';
import { stillNew } from '../messaging/still-new';
import type { Annotation } from '../messaging/views';
import { createBadgeHost } from './badge-host';
import type { Scheme } from './page-scheme';
import type { Placed } from './place-badges';

/** How badges look; the composition root gives views and styles. */
export interface BadgeLook {
  css: string;
  /** The setting `openBadges`. */
  isOpen: boolean;
  /** The setting `badgeDensity`. */
  density: string;
  draw: DrawBadges;
  desk: PaperDesk;
}

/** Draws into a bar; without content, takes everything down again. */
export type DrawBadges = (
  bar: HTMLElement,
  content: { title: string; annotation: Annotation } | undefined,
  desk: PaperDesk,
) => void;

/** One title's badges, from detection to removal. */
export interface TitleBadges extends Placed {
  found: FoundTitle;
  annotation: Annotation | undefined;
  /** Takes what is known; `draw` shows it. */
  annotate(annotation: Annotation): void;
  /** Draws what is known now. */
  draw(): void;
  /** Follows the page's own dark mode. */
  setScheme(scheme: Scheme): void;
  /** How much shows before the reader comes near. */
  setDensity(density: BadgeLook['density']): void;
  /** Whether more is known than is drawn. */
  isBehind(): boolean;
  isFor(title: FoundTitle): boolean;
  /** Whether the page has left the host where we put it. */
  isInPlace(): boolean;
  reveal(): void;
  remove(): void;
}

/** Puts a host after a title; nothing is drawn in it until the title comes into view. */
export function createTitleBadges(
  found: FoundTitle,
  look: BadgeLook,
  signal: AbortSignal,
): TitleBadges {
  const removal = new AbortController();
  const {
    element: host,
    root,
    publish,
  } = createBadgeHost(
    found,
    look.css,
    look.isOpen,
    AbortSignal.any([signal, removal.signal]),
  );
  const { ownerDocument: document } = found.element;
  const bar = document.createElement('div');
  bar.className = 'bar';
  root.append(bar);
  let drawn: Annotation | undefined;

  const badges: TitleBadges = {
    found,
    title: found.element,
    host,
    bar,
    annotation: undefined,
    annotate(annotation) {
      badges.annotation = stillNew(badges.annotation, annotation);
      publish(badges.annotation);
    },
    draw() {
      const { annotation } = badges;
      if (annotation === undefined) return;
      drawn = annotation;
      look.draw(bar, { title: found.title, annotation }, look.desk);
    },
    setScheme(scheme) {
      bar.style.colorScheme = scheme;
    },
    setDensity(density) {
      bar.dataset['density'] = density;
    },
    isBehind: () => drawn !== badges.annotation,
    isFor: ({ title, identifiers }) =>
      title === found.title && identifiers.arxiv === found.identifiers.arxiv,
    isInPlace: () => host.previousElementSibling === found.element,
    reveal() {
      found.element.scrollIntoView({ block: 'center' });
      badges.draw();
      bar.querySelector('button')?.focus();
    },
    remove() {
      look.draw(bar, undefined, look.desk);
      removal.abort();
    },
  };
  badges.setDensity(look.density);
  return badges;
}
