import { setTimeout } from 'node:timers/promises';
import {
  chromium,
  type BrowserContext,
  type CDPSession,
  type ConsoleMessage,
  type Locator,
  type Page,
  type Worker,
} from 'playwright';
import { findChromium } from '../../scripts/browsers.ts';
import { runningWorkers, stopWorkers } from '../../scripts/running-workers.ts';
import { builtExtension, type ExtensionPage } from './built-extension.ts';
import { createWeb, savedPages, type Pages, type Web } from './web.ts';

/** How to start; everything has a default. */
export interface ChromiumOptions {
  /** The web the browser sees; every saved page unless given. */
  pages?: Pages;
  /** Whether the badges' shadow roots can be looked into; they can unless told otherwise. */
  openBadges?: boolean;
  /** Shows the window. */
  headed?: boolean;
  /** Lets every request through to the real web. */
  live?: boolean;
  colorScheme?: 'light' | 'dark';
  /** Screenshot points for each point of a page; 1 unless given. */
  scale?: number;
  /** Lets pages come back as they were left; Playwright switches that off unless told. */
  backForwardCache?: boolean;
  /** The folder of the extension; the built one unless given. */
  extension?: string;
  /** A folder to keep the profile in, so that a second start finds it; a new one unless given. */
  profile?: string;
}

/** A running Chromium with the built extension in it. */
export interface Chromium {
  readonly context: BrowserContext;
  /** The extension's identifier. */
  readonly id: string;
  /** What the web serves, and the requests it did not: see `Web`. */
  readonly web: Web;
  /**
   * Console errors and uncaught errors of every page, content script and worker, each
   * with where it came from. What the browser says of unanswered requests is left out,
   * and what it refuses to a worker that a test stops.
   */
  readonly errors: readonly string[];
  /** A new tab at an address of the web. */
  open(url: string): Promise<Page>;
  /** A new tab with one of the extension's own pages, by name and what follows (`#/import`). */
  openExtension(page: ExtensionPage, rest?: string): Promise<Page>;
  /**
   * Allows the extension in incognito windows, as its details in chrome://extensions do.
   * That reloads it: the profile must be in developer mode.
   */
  allowPrivateWindows(): Promise<void>;
  /**
   * An empty tab in an incognito window of its own. Of those that Playwright makes, what
   * a page sends arrives, but the browser finds no tab to send anything back to later.
   */
  openPrivate(): Promise<Page>;
  /**
   * Stops the background worker, as the browser may at any moment, and waits until it
   * is gone. The next message starts it; Playwright keeps the same `Worker` for it.
   */
  killWorker(): Promise<void>;
  isWorkerRunning(): Promise<boolean>;
  /** Switches the setting `openBadges`; pages opened afterwards obey it. */
  setOpenBadges(isOpen: boolean): Promise<void>;
  close(): Promise<void>;
}

const START_ARGUMENTS = [
  '--no-sandbox',
  '--disable-quic',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts Chromium with the built extension, the badges open, and no web but the saved pages. */
export async function launchChromium(
  options: ChromiumOptions = {},
): Promise<Chromium> {
  const folder = options.extension ?? builtExtension('chrome-mv3');
  const web = createWeb(options.pages ?? savedPages());
  const errors: string[] = [];
  const context = await chromium.launchPersistentContext(
    options.profile ?? '',
    {
      headless: options.headed !== true,
      executablePath: await findChromium(),
      colorScheme: options.colorScheme ?? 'light',
      viewport: { width: 1280, height: 900 },
      deviceScaleFactor: options.scale ?? 1,
      ignoreDefaultArgs:
        options.backForwardCache === true
          ? ['--disable-back-forward-cache']
          : [],
      args: [
        ...START_ARGUMENTS,
        `--disable-extensions-except=${folder}`,
        `--load-extension=${folder}`,
      ],
    },
  );
  context.setDefaultTimeout(10_000);
  if (options.live !== true) await routeTo(context, web);
  collectErrors(context, errors);

  const worker =
    context.serviceWorkers()[0] ??
    (await context.waitForEvent('serviceworker'));
  const id = new URL(worker.url()).host;
  const isOurs = (url: string) => url.includes(id);
  const browser: Chromium = {
    context,
    id,
    web,
    errors,
    async open(url) {
      const page = await context.newPage();
      await page.goto(url, { waitUntil: 'domcontentloaded' });
      return page;
    },
    async openExtension(name, rest = '') {
      const page = await context.newPage();
      await page.goto(`chrome-extension://${id}/${name}${rest}`);
      return page;
    },
    async allowPrivateWindows() {
      const details = await context.newPage();
      await details.goto('chrome://extensions');
      const restarted = context.waitForEvent('serviceworker');
      await details.evaluate(
        `chrome.developerPrivate.updateExtensionConfiguration({
          extensionId: '${id}', incognitoAccess: true })`,
      );
      await restarted;
      await details.close();
    },
    async openPrivate() {
      const incognito = await context.browser()?.newContext();
      if (incognito === undefined) throw new Error('There is no browser.');
      if (options.live !== true) await routeTo(incognito, web);
      return incognito.newPage();
    },
    async killWorker() {
      const session = await startSession(context);
      await stopWorkers(session, isOurs);
      // Somebody may have it started again before it is seen to be gone.
      const limit = Date.now() + 1_000;
      while (
        (await runningWorkers(session, isOurs)).length > 0 &&
        Date.now() < limit
      )
        await setTimeout(10);
      await session.detach();
    },
    async isWorkerRunning() {
      const session = await startSession(context);
      const running = await runningWorkers(session, isOurs);
      await session.detach();
      return running.length > 0;
    },
    async setOpenBadges(isOpen) {
      const page = await browser.openExtension('popup.html');
      await page.evaluate(
        `chrome.storage.local.set({ openBadges: ${isOpen} })`,
      );
      await page.close();
    },
    async close() {
      await context.close();
    },
  };
  await browser.setOpenBadges(options.openBadges ?? true);
  return browser;
}

async function startSession(context: BrowserContext): Promise<CDPSession> {
  return context.newCDPSession(context.pages()[0] ?? (await context.newPage()));
}

/** The host elements of a page's titles: all, or that of one arXiv identifier. */
export function badgeHosts(page: Page, arxiv?: string): Locator {
  return page.locator(
    arxiv === undefined
      ? 'cognate-badges'
      : `cognate-badges[data-arxiv="${arxiv}"]`,
  );
}

/** Badges in a page or in one host: all, or those of a kind. */
export function badges(
  within: Page | Locator,
  kind?: 'related' | 'duplicate' | 'similar' | 'saved' | 'save' | 'note',
): Locator {
  return within.locator(
    kind === undefined
      ? 'cognate-badges [data-badge]'
      : `cognate-badges [data-badge="${kind}"]`,
  );
}

async function routeTo(context: BrowserContext, web: Web): Promise<void> {
  await context.route(/^(https?|wss?):/, async (route) => {
    const request = route.request();
    // A worker's request has no frame, and asking for one throws.
    const from =
      request.serviceWorker() === null ? request.frame().url() : undefined;
    const reply = web.answer(request.url(), from);
    await (reply === undefined ? route.abort() : route.fulfill(reply));
  });
}

function collectErrors(context: BrowserContext, errors: string[]): void {
  const listen = (worker: Worker) =>
    worker.on('console', (message) => collect('worker', message));
  const collect = (where: string, message: ConsoleMessage) => {
    if (message.type() !== 'error') return;
    if (message.text().startsWith('Failed to load resource')) return;
    // What a worker that is being stopped asks of the browser: the next one goes on.
    if (message.text().endsWith('Error: No SW')) return;
    errors.push(`${where}: ${message.text()}`);
  };
  context.on('console', (message) =>
    collect(message.page()?.url() ?? 'worker', message),
  );
  context.on('weberror', (error) =>
    errors.push(`${error.page()?.url() ?? 'worker'}: ${String(error.error())}`),
  );
  context.serviceWorkers().forEach(listen);
  context.on('serviceworker', listen);
}
