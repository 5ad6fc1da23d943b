import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import {
  launch,
  type Browser,
  type HTTPRequest,
  type Page,
} from 'puppeteer-core';
import { findFirefox } from '../../scripts/browsers.ts';
import { builtExtension, type ExtensionPage } from './built-extension.ts';
import { overBrowser, sendBidi, type OverBrowser } from './firefox-itself.ts';
import { createWeb, savedPages, type Pages, type Web } from './web.ts';

/** How to start; everything has a default. */
export interface FirefoxOptions {
  /** The web the browser sees; every saved page unless given. */
  pages?: Pages;
  /** Whether the badges' shadow roots can be looked into; they can unless told otherwise. */
  openBadges?: boolean;
  /** Shows the window. */
  headed?: boolean;
  /** The reader allows the extension in private windows. */
  inPrivateWindows?: boolean;
}

/**
 * A running Firefox with the built extension in it: the same surface as `Chromium`,
 * as far as WebDriver BiDi goes. Only the tabs opened through `open` and
 * `openExtension` are listened to.
 */
export interface Firefox extends OverBrowser {
  readonly browser: Browser;
  readonly web: Web;
  /** Console errors and uncaught errors of the tabs, each with where it came from. */
  readonly errors: readonly string[];
  open(url: string): Promise<Page>;
  openExtension(page: ExtensionPage, rest?: string): Promise<Page>;
  /** An empty tab in a private window of its own. */
  openPrivate(): Promise<Page>;
  /** Goes on to an address of the web, or to one of the extension's own pages. */
  goTo(page: Page, url: string | { extension: ExtensionPage }): Promise<void>;
  /** Switches the setting `openBadges`; pages opened afterwards obey it. */
  setOpenBadges(isOpen: boolean): Promise<void>;
  close(): Promise<void>;
}

/** The address our pages have in the tests; Firefox makes up another one for every profile. */
const HOST = '2c7b6c1e-5d0f-4c8e-9a51-0f6d2f9f3b11';

/** Starts Firefox with the built extension, the badges open, and no web but the saved pages. */
export async function launchFirefox(
  options: FirefoxOptions = {},
): Promise<Firefox> {
  const folder = builtExtension('firefox-mv3');
  const web = createWeb(options.pages ?? savedPages());
  const errors: string[] = [];
  const answered = new WeakSet<Page>();
  const browser = await launch({
    browser: 'firefox',
    executablePath: await findFirefox(),
    headless: options.headed !== true,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      // Asked to allow a site, the reader says yes.
      'extensions.webextOptionalPermissionPrompts': false,
      'extensions.webextensions.uuids': JSON.stringify({
        [addonIdentifier(folder)]: HOST,
      }),
    },
  });
  if (options.inPrivateWindows) await installForPrivateWindows(browser, folder);
  else await browser.installExtension(folder);

  const firefox: Firefox = {
    browser,
    web,
    errors,
    async open(url) {
      const page = await newTab();
      await firefox.goTo(page, url);
      return page;
    },
    async openExtension(name, rest = '') {
      const page = await newTab();
      await goToOwn(page, name, rest);
      return page;
    },
    async openPrivate() {
      const own = await firefox.openExtension('popup.html');
      const before = new Set(await browser.pages());
      await own.evaluate(
        `browser.windows.create({ incognito: true, url: 'about:blank' })`,
      );
      let opened: Page | undefined;
      while (opened === undefined) {
        await setTimeout(100);
        opened = (await browser.pages()).find((it) => !before.has(it));
      }
      // Sent elsewhere while it still opens, it would never get there.
      await setTimeout(500);
      return opened;
    },
    async goTo(page, url) {
      if (typeof url === 'object') return goToOwn(page, url.extension);
      await answerOnce(page);
      await page.goto(url, { waitUntil: 'domcontentloaded' });
    },
    ...overBrowser(browser, addonIdentifier(folder)),
    async setOpenBadges(isOpen) {
      const page = await firefox.openExtension('popup.html');
      await page.evaluate(
        `browser.storage.local.set({ openBadges: ${isOpen} })`,
      );
      await page.close();
    },
    async close() {
      await browser.close();
    },
  };
  await firefox.setOpenBadges(options.openBadges ?? true);
  return firefox;

  async function goToOwn(
    page: Page,
    name: ExtensionPage,
    rest = '',
  ): Promise<void> {
    // Going to one of our own pages works, but its end is never reported.
    page.goto(`moz-extension://${HOST}/${name}${rest}`).catch(() => undefined);
    await whereverItIs(() =>
      page.waitForFunction(
        (host, path) =>
          location.host === host &&
          location.pathname === path &&
          document.readyState === 'complete',
        {},
        HOST,
        `/${name}`,
      ),
    );
  }

  /** Gives a tab the web; a request that is answered twice fails. */
  async function answerOnce(page: Page): Promise<void> {
    if (answered.has(page)) return;
    answered.add(page);
    await page.setRequestInterception(true);
    page.on('request', (request) => void answer(request, web));
  }

  async function newTab(): Promise<Page> {
    const page = await browser.newPage();
    await page.setViewport({ width: 1280, height: 900 });
    page.on('console', (message) => {
      if (message.type() === 'error')
        errors.push(`${page.url()}: ${message.text()}`);
    });
    page.on('pageerror', (error) =>
      errors.push(`${page.url()}: ${String(error)}`),
    );
    return page;
  }
}

/** What each host on a page shows: its data and the badges in it, by kind and accessible name. */
export async function readBadges(
  page: Page,
): Promise<{ arxiv?: string; state?: string; badges: [string, string][] }[]> {
  return page.$$eval('cognate-badges', (hosts) =>
    hosts.map((host) => {
      const { arxiv, state } = (host as HTMLElement).dataset;
      const buttons = [
        ...(host.shadowRoot?.querySelectorAll<HTMLElement>('[data-badge]') ??
          []),
      ];
      return {
        ...(arxiv !== undefined && { arxiv }),
        ...(state !== undefined && { state }),
        badges: buttons.map((button): [string, string] => [
          button.dataset['badge'] ?? '',
          button.getAttribute('aria-label') ?? button.textContent ?? '',
        ]),
      };
    }),
  );
}

async function answer(request: HTTPRequest, web: Web): Promise<void> {
  if (!/^https?:/.test(request.url())) return request.continue();
  const reply = web.answer(request.url(), request.frame()?.url());
  return reply === undefined ? request.abort() : request.respond(reply);
}

/** As `installExtension`, with what Firefox's own WebDriver adds to it (`webExtension.install`). */
async function installForPrivateWindows(
  browser: Browser,
  folder: string,
): Promise<void> {
  await sendBidi(browser, 'webExtension.install', {
    extensionData: { type: 'path', path: folder },
    'moz:allowPrivateBrowsing': true,
  });
}

function addonIdentifier(folder: string): string {
  const manifest = JSON.parse(
    readFileSync(join(folder, 'manifest.json'), 'utf8'),
  ) as { browser_specific_settings: { gecko: { id: string } } };
  return manifest.browser_specific_settings.gecko.id;
}

/**
 * Asks again, for a while, where the page was being left at that moment: Firefox answers
 * such a question with one of several errors of its own, and goes on doing so until the
 * new page is there.
 */
async function whereverItIs<T>(ask: () => Promise<T>): Promise<T> {
  const until = Date.now() + LEAVING_MS;
  for (;;)
    try {
      return await ask();
    } catch (error) {
      if (Date.now() > until) throw error;
      await setTimeout(100);
    }
}

const LEAVING_MS = 10_000;
