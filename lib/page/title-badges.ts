import type { FoundTitle } from '../detect/site';
import type { Foretell } from '../fingerprints/foretell';
import type { PaperDesk } from '../library/library';
import { stillNew } from '../messaging/still-new';
import type { Annotation } from '../messaging/views';
import { createBadgeHost, isAfterTitle, type BadgeHost } from './badge-host';
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
  content:
    { title: string; annotation: Annotation; meet: () => void } | undefined,
  desk: PaperDesk,
) => void;

/** What all titles of a page have in common, as it is now. */
export interface PageState {
  /** There from the first frame on: reading it earlier makes the browser compute styles. */
  scheme?: Scheme;
  /** There until the answer is. */
  foretell?: Foretell | undefined;
  /** Has a title remembered that the settings would forget. */
  meet?: (badges: TitleBadges) => void;
}

/** One title's badges, from detection to removal. */
export interface TitleBadges {
  found: FoundTitle;
  title: Element;
  /** What the background answered. */
  annotation: Annotation | undefined;
  /** The host and its bar; absent until first drawn. */
  placed: Placed | undefined;
  /** Takes what is known; `draw` shows it. */
  annotate(annotation: Annotation): void;
  /** Looks up what is known without an answer. */
  foretell(): void;
  /** Draws what is known now, in a host that is made for it where there is none. */
  draw(): void;
  /** Follows the page's own dark mode. */
  setScheme(scheme: Scheme): void;
  /** How much shows before the reader comes near. */
  setDensity(density: BadgeLook['density']): void;
  /** Whether there is no host yet, or more is known than is drawn. */
  isBehind(): boolean;
  isFor(title: FoundTitle): boolean;
  /** Whether the page has left the host where we put it. */
  isInPlace(): boolean;
  reveal(): void;
  remove(): void;
}

/** A title's badges. Nothing is in the page until they are drawn. */
export function createTitleBadges(
  found: FoundTitle,
  look: BadgeLook,
  page: PageState,
): TitleBadges {
  const { element: title } = found;
  let mounted: (BadgeHost & Placed) | undefined;
  let early: Annotation | undefined;
  let drawn: Annotation | undefined;
  const known = () => badges.annotation ?? early;

  const mount = () => {
    const host = createBadgeHost(found, look.css, look.isOpen);
    const bar = title.ownerDocument.createElement('div');
    bar.className = 'bar';
    host.root.append(bar);
    mounted = { ...host, title, host: host.element, bar };
    badges.placed = mounted;
    badges.setDensity(look.density);
    if (page.scheme) badges.setScheme(page.scheme);
    badges.foretell();
    return mounted;
  };

  const badges: TitleBadges = {
    found,
    title,
    annotation: undefined,
    placed: undefined,
    annotate(annotation) {
      const now = stillNew(badges.annotation, annotation);
      // Most answers say again what was said: then nothing has to be drawn.
      if (JSON.stringify(now) === JSON.stringify(badges.annotation)) return;
      badges.annotation = now;
      mounted?.publish(now);
    },
    foretell() {
      if (badges.annotation === undefined && mounted)
        early = page.foretell?.(found);
    },
    draw() {
      const { bar, publish } = mounted ?? mount();
      const annotation = known();
      if (annotation === undefined) return;
      publish(annotation);
      drawn = annotation;
      const meet = () => page.meet?.(badges);
      look.draw(bar, { title: found.title, annotation, meet }, look.desk);
    },
    setScheme(scheme) {
      if (mounted) mounted.bar.style.colorScheme = scheme;
    },
    setDensity(density) {
      if (mounted) mounted.bar.dataset['density'] = density;
    },
    isBehind: () => mounted === undefined || drawn !== known(),
    isFor: (other) =>
      other.title === found.title &&
      other.identifiers.arxiv === found.identifiers.arxiv,
    isInPlace: () =>
      mounted === undefined || isAfterTitle(mounted.element, title),
    reveal() {
      title.scrollIntoView({ block: 'center' });
      badges.draw();
      mounted?.bar.querySelector('button')?.focus();
    },
    remove() {
      if (mounted === undefined) return;
      look.draw(mounted.bar, undefined, look.desk);
      mounted.element.remove();
    },
  };
  return badges;
}
