import { setTimeout as sleep } from 'node:timers/promises';
import type { BrowserContext, Page } from 'playwright';
import { badgeHosts, badges } from '../../tests/e2e/chromium.ts';

/** What was seen on one page. */
export interface Visit {
  titles: number;
  /** Badges by kind, those in view and those drawn at leisure alike. */
  badges: Record<string, number>;
  /** From the start of the navigation to the first badge, in milliseconds. */
  firstBadge: number | undefined;
}

/** How long a page's badges must stay the same to be taken for all, in milliseconds. */
const SETTLED = 700;
/** How long to wait for that, in milliseconds. */
const PATIENCE = 15_000;

/** Makes every page opened from now on note when its first badge appeared. */
export async function noteFirstBadge(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const look = () => {
      const isThere = [...document.querySelectorAll('cognate-badges')].some(
        (host) => host.shadowRoot?.querySelector('[data-badge]'),
      );
      if (isThere) performance.mark('first-badge');
      else requestAnimationFrame(look);
    };
    look();
  });
}

/** Waits until a page has all its badges, and counts them. */
export async function readVisit(page: Page): Promise<Visit> {
  const until = performance.now() + PATIENCE;
  let before = '';
  let now = await countBadges(page);
  while (
    performance.now() < until &&
    (before !== JSON.stringify(now) || Object.keys(now).length === 0)
  ) {
    before = JSON.stringify(now);
    await sleep(SETTLED);
    now = await countBadges(page);
  }
  return {
    titles: await badgeHosts(page).count(),
    badges: now,
    firstBadge: await page.evaluate(
      () => performance.getEntriesByName('first-badge')[0]?.startTime,
    ),
  };
}

async function countBadges(page: Page): Promise<Record<string, number>> {
  const kinds = await badges(page).evaluateAll((buttons) =>
    buttons.map((button) => button.getAttribute('data-badge') ?? ''),
  );
  const counts: Record<string, number> = {};
  for (const kind of kinds.sort()) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}
