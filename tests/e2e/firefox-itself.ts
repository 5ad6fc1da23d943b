import type { Browser } from 'puppeteer-core';

/** What only Firefox's own windows can do: they are scripted from within. */
export interface OverBrowser {
  /** Stops the background, as the browser does after half a minute. The next event starts it. */
  killWorker(): Promise<void>;
  isWorkerRunning(): Promise<boolean>;
  /** Switches the extension off or on, as readers do among their add-ons. */
  setEnabled(isEnabled: boolean): Promise<void>;
  /** Takes the access to a host back, as readers do among their add-ons. */
  withdrawHost(host: string): Promise<void>;
  /** Does what one of the extension's shortcuts does in the window in front, by its letter. */
  pressShortcut(letter: string): Promise<void>;
  isSidebarOpen(): Promise<boolean>;
}

/** @param id the extension's own identifier */
export function overBrowser(browser: Browser, id: string): OverBrowser {
  const run = (code: string) => runInside(browser, code);
  const extension = `WebExtensionPolicy.getByID('${id}').extension`;
  return {
    async killWorker() {
      await run(`await ${extension}.terminateBackground()`);
    },
    async isWorkerRunning() {
      return (await run(`return ${extension}.backgroundState`)) === 'running';
    },
    async setEnabled(isEnabled) {
      await run(`
        const { AddonManager } = ChromeUtils.importESModule(
          'resource://gre/modules/AddonManager.sys.mjs');
        const addon = await AddonManager.getAddonByID('${id}');
        await addon.${isEnabled ? 'enable' : 'disable'}()`);
    },
    async withdrawHost(host) {
      await run(`
        const { ExtensionPermissions } = ChromeUtils.importESModule(
          'resource://gre/modules/ExtensionPermissions.sys.mjs');
        const origins = ['https://${host}/*'];
        await ExtensionPermissions.remove(
          '${id}', { permissions: [], origins }, ${extension})`);
    },
    async pressShortcut(letter) {
      await run(`
        const keys = ${FRONT}.document.querySelectorAll(
          'keyset[id^=ext-keyset] key');
        [...keys].find((it) => it.getAttribute('key') === '${letter}')
          .doCommand()`);
    },
    async isSidebarOpen() {
      return (await run(`return ${FRONT}.SidebarController.isOpen`)) === true;
    },
  };
}

const FRONT = `Services.wm.getMostRecentWindow('navigator:browser')`;

/** Runs code where Firefox itself runs; it needs `--remote-allow-system-access`. */
async function runInside(browser: Browser, code: string): Promise<unknown> {
  const { contexts } = await sendBidi<{ contexts: { context: string }[] }>(
    browser,
    'browsingContext.getTree',
    { 'moz:scope': 'chrome' },
  );
  const answer = await sendBidi<Evaluated>(browser, 'script.evaluate', {
    expression: `(async () => { ${code} })()`,
    target: { context: contexts[0]?.context },
    awaitPromise: true,
  });
  if (answer.exceptionDetails)
    throw new Error(`In Firefox itself: ${answer.exceptionDetails.text}`);
  return answer.result?.value;
}

interface Evaluated {
  result?: { value?: unknown };
  exceptionDetails?: { text: string };
}

/** Sends what the driver has no words for. */
export async function sendBidi<Result>(
  browser: Browser,
  method: string,
  params: object,
): Promise<Result> {
  const { connection } = browser as unknown as {
    connection: {
      send(method: string, params: object): Promise<{ result: Result }>;
    };
  };
  return (await connection.send(method, params)).result;
}
