import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  chromium,
  type BrowserContext,
  type CDPSession,
  type Page,
} from 'playwright';
import { build, type InlineConfig } from 'vite';
import { findChromium } from '../../browsers.ts';
import { runningWorkers, stopWorkers } from '../../running-workers.ts';
import { inWorkerChunks } from '../../worker-chunks.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
/** Time enough for a worker to start and to answer. */
const LONGEST_PAUSE_MS = 1_000;
const WORKERS = ['empty', 'ours', 'mini'] as const;
export type WorkerName = (typeof WORKERS)[number];

/** An extension with a worker to be measured. */
export interface Measured {
  /** Calls a function of the worker; with the time of the round trip as the page sees it. */
  call<T>(call: string, argument?: unknown): Promise<{ value: T; ms: number }>;
  /** Stops the worker; the next call starts it. */
  kill(): Promise<void>;
  /** Shows the page that asks: the browser gives those in the background less. */
  show(): Promise<void>;
  /** Bytes of its JavaScript heap in use, array buffers included, after a collection. */
  heap(): Promise<number>;
}

export interface Measuring {
  workers: Record<WorkerName, Measured>;
  context: BrowserContext;
  /** Stops a worker, by its script's address. */
  stop(url: string): Promise<void>;
  close(): Promise<void>;
}

/**
 * Builds one small extension for each worker and starts Chromium with all of them. They
 * are asked from web pages, as badges ask: no page of the extension is open, so a
 * stopped worker costs its process as well. Further extensions, by their folders, are
 * loaded beside them.
 */
export async function launchMeasured(
  further: readonly string[] = [],
): Promise<Measuring> {
  const built = await Promise.all(WORKERS.map(buildExtension));
  const folders = [...built, ...further];
  const context = await chromium.launchPersistentContext('', {
    headless: true,
    executablePath: await findChromium(),
    args: [
      '--no-sandbox',
      '--disable-quic',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      `--disable-extensions-except=${folders.join(',')}`,
      `--load-extension=${folders.join(',')}`,
    ],
  });
  await context.route(/^https:\/\/\w+\.test\//, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }),
  );
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const workers = {} as Record<WorkerName, Measured>;
  const limit = Date.now() + 15_000;
  while (Object.keys(workers).length < WORKERS.length && Date.now() < limit) {
    for (const worker of context.serviceWorkers()) {
      const name = WORKERS.find((each) =>
        worker.url().endsWith(`/${each}-worker.js`),
      );
      if (name === undefined || workers[name]) continue;
      const home = await context.newPage();
      await home.goto(`https://${name}.test/`);
      workers[name] = measured(home, worker.url());
    }
    await page.waitForTimeout(50);
  }
  return { workers, context, stop, close: () => context.close() };

  async function stop(url: string): Promise<void> {
    const isMeant = isAt(url);
    // One that something else wakes meanwhile (an alarm, a message) is stopped again; it
    // is given time for what it was woken for, or it would be woken again for ever.
    let pause = 10;
    while ((await runningWorkers(session, isMeant)).length > 0) {
      await stopWorkers(session, isMeant);
      await page.waitForTimeout(pause);
      pause = Math.min(2 * pause, LONGEST_PAUSE_MS);
    }
    await page.waitForTimeout(150);
  }

  function measured(home: Page, url: string): Measured {
    return {
      async call<T>(call: string, argument: unknown = {}) {
        const { value, error, ms } = await home.evaluate(askContentScript, {
          call,
          argument,
        });
        if (error !== undefined) throw new Error(`${call}: ${error}`);
        return { value: value as T, ms };
      },
      kill: () => stop(url),
      show: () => home.bringToFront(),
      async heap() {
        const [target] = await runningWorkers(session, isAt(url));
        if (target === undefined) return NaN;
        const ask = await attach(session, target);
        await ask('HeapProfiler.collectGarbage');
        const { usedSize, backingStorageSize } = (await ask(
          'Runtime.getHeapUsage',
        )) as { usedSize: number; backingStorageSize?: number };
        await ask.end();
        return usedSize + (backingStorageSize ?? 0);
      },
    };
  }
}

const isAt = (url: string) => (its: string) => its === url;

interface Answer {
  value?: unknown;
  error?: string;
  ms: number;
}

/** Runs in the page: the question goes by the extension's content script, as a page's titles do. */
function askContentScript(question: {
  call: string;
  argument: unknown;
}): Promise<Answer> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', ({ data }) => resolve(data as Answer));
    port1.start();
    window.postMessage(question, '*', [port2]);
  });
}

/** The extension's content script: asks the worker, and how long that takes. */
const CONTENT_SCRIPT = `
addEventListener('message', async ({ data, ports: [port] }) => {
  const start = performance.now();
  const reply = await chrome.runtime.sendMessage(data);
  port.postMessage({ ...reply, ms: performance.now() - start });
});`;

/** Playwright has no session for workers: messages to one go through the page's. */
async function attach(session: CDPSession, targetId: string) {
  const { sessionId } = await session.send('Target.attachToTarget', {
    targetId,
    flatten: false,
  });
  let last = 0;
  const ask = (method: string) =>
    new Promise<unknown>((resolve) => {
      const id = ++last;
      const listen = (event: { sessionId: string; message: string }) => {
        const answer = JSON.parse(event.message) as {
          id?: number;
          result?: unknown;
        };
        if (event.sessionId !== sessionId || answer.id !== id) return;
        session.off('Target.receivedMessageFromTarget', listen);
        resolve(answer.result);
      };
      session.on('Target.receivedMessageFromTarget', listen);
      void session.send('Target.sendMessageToTarget', {
        sessionId,
        message: JSON.stringify({ id, method }),
      });
    });
  return Object.assign(ask, {
    end: () => session.send('Target.detachFromTarget', { sessionId }),
  });
}

async function buildExtension(name: WorkerName): Promise<string> {
  const folder = join(root, '.output/bench', name);
  mkdirSync(folder, { recursive: true });
  const config: InlineConfig = {
    configFile: false,
    logLevel: 'warn',
    root,
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'chrome125',
      lib: {
        entry: join(root, `scripts/bench/index/${name}-worker.ts`),
        // Not as a module: those are not made small.
        formats: ['iife'],
        name: 'worker',
        fileName: () => `${name}-worker.js`,
      },
    },
  };
  if (name === 'ours') inWorkerChunks(config);
  await build(config);
  writeFileSync(join(folder, 'page.js'), CONTENT_SCRIPT);
  writeFileSync(
    join(folder, 'manifest.json'),
    JSON.stringify({
      manifest_version: 3,
      name: `Bench: ${name}`,
      version: '1',
      permissions: ['unlimitedStorage'],
      content_scripts: [
        { matches: [`https://${name}.test/*`], js: ['page.js'] },
      ],
      background: { service_worker: `${name}-worker.js` },
    }),
  );
  return folder;
}
