import { createAfterLayout } from './after-layout';
import { forgetPlace, placeBadges } from './place-badges';
import type { TitleBadges } from './title-badges';

/** Titles this far outside the window are drawn already, so that scrolling shows them ready. In CSS pixels. */
const AHEAD = 300;

/** Titles at the top of a page that may be visible before there is a layout to ask. */
export const FIRST = 30;
/** Of these, so many are drawn before the first frame: with more, the frame comes later. */
const AT_ONCE = 10;

/** An idle moment with less than this left is over: drawing a title takes as long. In milliseconds. */
const LEAST = 2;
/** No idle moment is used for longer, though the browser may offer 50 ms. */
const MOST = 12;
/** A page that is never idle (one that is still coming in) is interrupted this often. */
const LATEST = 500;

/**
 * Draws badges as their titles come into view, and keeps those in view in their
 * places. A listing has up to 2,000 titles; a window shows thirty. The rest is drawn
 * when the page is idle, so that a screen reader finds all of them. `beforePlacing`
 * is called when layout may be read: after what is in view is drawn, before it is placed.
 */
export function createVisibleFirst(
  document: Document,
  beforePlacing: () => void,
  signal: AbortSignal,
) {
  const byTitle = new Map<Element, TitleBadges>();
  const inView = new Set<TitleBadges>();
  /** Not known yet whether they are in view. */
  let fresh: TitleBadges[] = [];
  const view = document.defaultView;

  const isInView = ({ title }: TitleBadges) => {
    const { top, bottom } = title.getBoundingClientRect();
    return bottom > -AHEAD && top < (view?.innerHeight ?? 0) + AHEAD;
  };
  // All is read, then all drawn, then all measured, then all placed: one layout.
  const drawInView = createAfterLayout(
    document,
    () => {
      for (const badges of fresh.filter(isInView))
        if (byTitle.has(badges.title)) inView.add(badges);
      fresh = [];
      for (const badges of inView) if (badges.isBehind()) badges.draw();
      beforePlacing();
      placeBadges([...inView].flatMap(({ placed }) => placed ?? []));
    },
    signal,
  );
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        const badges = byTitle.get(target);
        if (badges === undefined) continue;
        if (isIntersecting) inView.add(badges);
        else inView.delete(badges);
      }
      drawInView();
    },
    { rootMargin: `${AHEAD}px` },
  );

  let leisure = 0;
  const drawAtLeisure = () => {
    cancelIdleCallback(leisure);
    const waiting = [...byTitle.values()];
    let next = 0;
    const drawSome = (deadline: IdleDeadline) => {
      const until = performance.now() + MOST;
      for (; next < waiting.length; next += 1) {
        const badges = waiting[next];
        // The page may have dropped it meanwhile.
        if (!badges?.isBehind() || !byTitle.has(badges.title)) continue;
        const isOver = !deadline.didTimeout && deadline.timeRemaining() < LEAST;
        if (isOver || performance.now() > until) {
          leisure = requestIdleCallback(drawSome, { timeout: LATEST });
          return;
        }
        badges.draw();
      }
    };
    leisure = requestIdleCallback(drawSome, { timeout: LATEST });
  };

  const followWidth = () => {
    for (const badges of byTitle.values())
      if (badges.placed && !inView.has(badges)) forgetPlace(badges.placed);
    drawInView();
  };
  view?.addEventListener('resize', followWidth, { signal });
  view?.addEventListener('load', drawInView, { signal });
  document.fonts.addEventListener('loadingdone', drawInView, { signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    cancelIdleCallback(leisure);
  });

  return {
    /** Takes titles in; `isTop` where the page begins with them, so that some are in view. */
    add(all: readonly TitleBadges[], isTop: boolean) {
      for (const badges of all) {
        byTitle.set(badges.title, badges);
        observer.observe(badges.title);
      }
      // The observer will say it, but after the first paint.
      if (isTop) fresh.push(...all);
      drawInView();
    },
    remove(badges: TitleBadges) {
      byTitle.delete(badges.title);
      inView.delete(badges);
      observer.unobserve(badges.title);
    },
    /** In the next frame, draws what changed in view, and puts it where it belongs. */
    drawInView,
    /** Draws what most likely is in view now, so that the first frame has it. */
    drawFirst() {
      for (const badges of fresh.slice(0, AT_ONCE)) badges.draw();
    },
    /** Draws the rest as well, a little at a time when the page is idle. */
    drawAll() {
      drawInView();
      drawAtLeisure();
    },
  };
}
