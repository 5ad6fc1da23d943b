import { placeBadges } from './place-badges';
import type { TitleBadges } from './title-badges';

/** Titles this far outside the window are drawn already, so that scrolling shows them ready. */
const AHEAD = '300px';

/** Badges drawn in one idle moment beyond those in view. */
const AT_LEISURE = 20;

/**
 * Draws badges as their titles come into view, and keeps those in view in their
 * places. A listing has up to 2,000 titles; a window shows thirty. The rest is drawn
 * when the page is idle, so that a screen reader finds all of them.
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
        if (isIntersecting && badges.isBehind()) badges.draw();
      }
      placeAgain();
    },
    { rootMargin: AHEAD },
  );

  let leisure = 0;
  const drawAtLeisure = () => {
    cancelIdleCallback(leisure);
    leisure = requestIdleCallback(() => {
      const waiting = [...byTitle.values()].filter((it) => it.isBehind());
      for (const badges of waiting.slice(0, AT_LEISURE)) badges.draw();
      if (waiting.length > AT_LEISURE) drawAtLeisure();
    });
  };

  const view = document.defaultView;
  view?.addEventListener('resize', placeAgain, { signal });
  view?.addEventListener('load', placeAgain, { signal });
  document.fonts.addEventListener('loadingdone', placeAgain, { signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    cancelAnimationFrame(frame);
    cancelIdleCallback(leisure);
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
    /** Draws what changed: in view at once, the rest a little at a time. */
    update() {
      for (const badges of inView) if (badges.isBehind()) badges.draw();
      placeAgain();
      drawAtLeisure();
    },
    /** Measures and places what is in view, once, in the next frame. */
    placeAgain,
  };
}
