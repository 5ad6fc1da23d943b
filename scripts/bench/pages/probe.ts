import type { Page } from 'playwright';

/** What happened on one page, in milliseconds after its first title was in it. */
export interface Visit {
  /** First frame with a badge of a title in view. */
  firstBadge: number | undefined;
  /** First frame in which every title in view has one. */
  allVisible: number | undefined;
  /** First state on a host, and first answer of the background on one. */
  firstState: number | undefined;
  firstAnswer: number | undefined;
  firstPaint: number | undefined;
  longTasks: number;
  longestTask: number;
  layoutShift: number;
  /** By the browser's own count. */
  script: number;
  layout: number;
  heap: number;
}

/** Runs in the page before anything of it. */
const WATCH = `(() => {
  const seen = globalThis.__seen = { tasks: [], shift: 0 };
  const at = () => performance.now() - seen.from;
  document.addEventListener('DOMContentLoaded', () => { seen.parsed = at(); });
  new PerformanceObserver((list) => seen.tasks.push(...list.getEntries().map((it) => it.duration))).observe({ type: 'longtask', buffered: true });
  new PerformanceObserver((list) => { for (const it of list.getEntries()) seen.shift += it.value; }).observe({ type: 'layout-shift', buffered: true });
  new MutationObserver((records) => {
    if (seen.from === undefined) {
      if (!document.querySelector('.list-title')) return;
      seen.from = performance.now();
      look();
    }
    for (const { target, attributeName } of records)
      if (target.localName === 'cognate-badges')
        if (attributeName === 'data-state') seen.firstState ??= at();
        else seen.firstAnswer ??= at();
    for (const it of records) for (const node of it.addedNodes)
      if (node.localName === 'cognate-badges') {
        if (node.dataset.state) seen.firstState ??= at();
        if (node.dataset.paper) seen.firstAnswer ??= at();
      }
  }).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-state', 'data-paper'] });
  const isBadged = (title) => {
    const host = title.nextElementSibling;
    return host?.localName === 'cognate-badges' && host.shadowRoot?.querySelector('.bar[data-spot] [data-badge]');
  };
  const look = () => requestAnimationFrame(() => {
    seen.visible = seen.parsed === undefined || !seen.visible ? [...document.querySelectorAll('.list-title')].slice(0, 60).filter((it) => it.getBoundingClientRect().top < innerHeight) : seen.visible;
    const badged = seen.visible.filter(isBadged).length;
    if (badged > 0) seen.firstBadge ??= at();
    if (badged === seen.visible.length && seen.parsed !== undefined) seen.allVisible ??= at();
    if (seen.allVisible === undefined) look();
  });
})();`;

/** Opens an address in a new tab, waits until all is quiet, and says what happened. */
export async function visit(
  open: () => Promise<Page>,
  url: string,
  expectsBadges: boolean,
): Promise<Visit> {
  const page = await open();
  try {
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable');
    await page.addInitScript(WATCH);
    await page.goto(url, { waitUntil: 'load', timeout: 300_000 });
    if (expectsBadges)
      await page.waitForFunction('__seen.allVisible', null, {
        timeout: 300_000,
        polling: 50,
      });
    await page.waitForTimeout(1_500);
    await session.send('HeapProfiler.collectGarbage');
    const { metrics } = await session.send('Performance.getMetrics');
    const metric = (name: string) =>
      metrics.find((it) => it.name === name)?.value ?? 0;
    const seen = await page.evaluate<Record<string, number | undefined>>(
      `({ ...__seen, visible: 0, longTasks: __seen.tasks.length, longestTask: Math.max(0, ...__seen.tasks),
         firstPaint: (performance.getEntriesByName('first-paint')[0]?.startTime ?? NaN) - __seen.from })`,
    );
    return {
      firstBadge: seen['firstBadge'],
      allVisible: seen['allVisible'],
      firstState: seen['firstState'],
      firstAnswer: seen['firstAnswer'],
      firstPaint: seen['firstPaint'],
      longTasks: seen['longTasks'] ?? 0,
      longestTask: seen['longestTask'] ?? 0,
      layoutShift: seen['shift'] ?? 0,
      script: metric('ScriptDuration') * 1000,
      layout: (metric('LayoutDuration') + metric('RecalcStyleDuration')) * 1000,
      heap: metric('JSHeapUsedSize') / 1e6,
    };
  } finally {
    await page.close();
  }
}
