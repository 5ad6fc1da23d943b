import { browser } from 'wxt/browser';
import type { ScriptPublicPath } from 'wxt/utils/inject-script';

/** Runs a script of ours in a tab's page, beside our content script there. */
export async function insertScript(
  tab: number,
  file: ScriptPublicPath,
): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId: tab },
    files: [file],
  });
}

/** Gives a tab's page styles of ours, without a trace in its document. */
export async function insertStyles(tab: number, file: string): Promise<void> {
  await browser.scripting.insertCSS({ target: { tabId: tab }, files: [file] });
}
