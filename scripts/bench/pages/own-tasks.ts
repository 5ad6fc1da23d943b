import type { CDPSession, Page } from 'playwright';

interface TraceEvent {
  name: string;
  dur?: number;
  args?: { data?: { url?: string } };
}

/** What runs script: from a file, or as what follows an answer. */
const RUNS = new Set(['EvaluateScript', 'FunctionCall', 'RunMicrotasks']);

/**
 * The longest stretch, in milliseconds, that an extension's script kept a page without
 * scripts of its own busy, with the layouts it forced, by the browser's own trace. (A
 * long task as the page sees it has the page's parsing and layout in it as well.)
 */
export async function longestOwnTask(
  open: () => Promise<Page>,
  url: string,
): Promise<number> {
  const page = await open();
  const session = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) =>
    events.push(...(value as unknown as TraceEvent[])),
  );
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['devtools.timeline', 'v8.execute'] },
  });
  await page.goto(url, { waitUntil: 'load' });
  await page.waitForTimeout(2_500);
  await endTrace(session);
  await page.close();
  const ours = events.filter(
    ({ name, args }) =>
      RUNS.has(name) &&
      (name === 'RunMicrotasks' ||
        args?.data?.url?.startsWith('chrome-extension:') === true),
  );
  return Math.max(0, ...ours.map(({ dur = 0 }) => dur / 1000));
}

async function endTrace(session: CDPSession): Promise<void> {
  const complete = new Promise((resolve) =>
    session.once('Tracing.tracingComplete', resolve),
  );
  await session.send('Tracing.end');
  await complete;
}
