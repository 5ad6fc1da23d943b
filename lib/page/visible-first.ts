import { placeBadges } from './place-badges';
import type { TitleBadges } from './title-badges';

/** Titles this far outside the window are drawn already, so that scrolling shows them ready. */
const AHEAD = '300px';

/**
 * Draws badges as their titles come into view, and keeps those in view in their
 * places. A listing has up to 2,000 titles; a window shows thirty.
 */
export function createVisibleFirst(document: Document, signal: AbortSignal) {
  const byTitle = new Map<Element, TitleBadges>();
  const inView = new Set<TitleBadges>();
  let frame = 0;

  const placeAgain = () => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => placeBadges([...inView]));
  };
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        const badges = byTitle.get(target);
        if (badges === undefined) continue;
        if (isIntersecting) inView.add(badges);
        else inView.delete(badges);
        if (isIntersecting) badges.enter();
      }
      placeAgain();
    },
    { rootMargin: AHEAD },
  );

  const view = document.defaultView;
  view?.addEventListener('resize', placeAgain, { signal });
  view?.addEventListener('load', placeAgain, { signal });
  document.fonts.addEventListener('loadingdone', placeAgain, { signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    cancelAnimationFrame(frame);
  });

  return {
    add(badges: TitleBadges) {
      byTitle.set(badges.title, badges);
      observer.observe(badges.title);
    },
    remove(badges: TitleBadges) {
      byTitle.delete(badges.title);
      inView.delete(badges);
      observer.unobserve(badges.title);
    },
    /** Measures and places what is in view, once, in the next frame. */
    placeAgain,
  };
}
