import type { CDPSession, Page } from 'playwright';
import type { Chromium } from '../../../tests/e2e/chromium.ts';

/** The search field has the focus on every tab. */
const READY = 'body:has(input[type=search]:focus) [role=tabpanel]';

/** The popup's tabs, and when each of them can be used. */
export const TABS = {
  page: `${READY} :is(.empty-title, .page-head, [data-row])`,
  search: `${READY} .empty-title`,
  lists: `${READY} :is(.empty-title, .lists-opener)`,
} as const;
export type TabName = keyof typeof TABS;

/** Of one opening, in milliseconds. */
export interface Opening {
  /** From the navigation until the tab can be used, and that is painted. */
  usable: number;
  /** What our script took of it. */
  script: number;
  /** All that the page's main thread did, style and layout as well. */
  work: number;
}

/** Runs in the page before anything of it: notes when a selector is there, and painted. */
const WATCH = (selector: string) => `(() => {
  const look = () => requestAnimationFrame(() => {
    if (document.querySelector(${JSON.stringify(selector)}))
      requestAnimationFrame(() => { globalThis.usableAt = performance.now(); });
    else look();
  });
  look();
})();`;

/** Opens the popup at a tab, as its button would; the page stays open for `whenOpen`. */
export async function openPopup(
  browser: Chromium,
  tab: TabName,
  whenOpen: (page: Page, session: CDPSession) => Promise<void> = async () => {},
): Promise<Opening> {
  const page = await browser.context.newPage();
  try {
    await page.setViewportSize({ width: 400, height: 580 });
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable');
    await page.addInitScript(
      `localStorage.setItem('popup.tab', '${tab}'); localStorage.removeItem('popup.query');`,
    );
    await page.addInitScript(WATCH(TABS[tab]));
    await page.goto(`chrome-extension://${browser.id}/popup.html`);
    const usable = await until(page, 'globalThis.usableAt', 20);
    const { script, work } = await spent(session);
    const opening = { usable, script, work };
    await whenOpen(page, session);
    return opening;
  } finally {
    await page.close();
  }
}

/** What a page's main thread has done so far, by the browser's own count, in milliseconds. */
export async function spent(
  session: CDPSession,
): Promise<Pick<Opening, 'script' | 'work'>> {
  const { metrics } = await session.send('Performance.getMetrics');
  const metric = (name: string) =>
    1_000 * (metrics.find((it) => it.name === name)?.value ?? NaN);
  return { script: metric('ScriptDuration'), work: metric('TaskDuration') };
}

/** Milliseconds after which nothing will come any more. */
const PATIENCE = 300_000;

/** What an expression gives once it gives something; asked again after so many milliseconds. */
export async function until(
  page: Page,
  expression: string,
  pause: number,
): Promise<number> {
  const limit = Date.now() + PATIENCE;
  while (Date.now() < limit) {
    const value = await page.evaluate<number | undefined>(expression);
    if (value) return value;
    await page.waitForTimeout(pause);
  }
  throw new Error(`There was no ${expression} for ${PATIENCE / 1000} s.`);
}

/** Milliseconds from a query's being in the field until its results are painted. */
export async function typedSearch(page: Page, query: string): Promise<number> {
  return page.evaluate(async (typed) => {
    const field =
      document.querySelector<HTMLInputElement>('input[type=search]');
    if (field === null) return NaN;
    let wasBusy = false;
    const answered = new Promise<void>((done) => {
      const look = () => {
        const busy = document
          .querySelector('[data-search-results] [aria-busy]')
          ?.getAttribute('aria-busy');
        if (busy === 'true') wasBusy = true;
        else if (busy === 'false' && wasBusy) {
          observer.disconnect();
          requestAnimationFrame(() => done());
        }
      };
      const observer = new MutationObserver(look);
      observer.observe(document, {
        subtree: true,
        childList: true,
        attributes: true,
        attributeFilter: ['aria-busy'],
      });
    });
    const start = performance.now();
    field.value = typed;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await answered;
    return performance.now() - start;
  }, query);
}
