import { browser } from 'wxt/browser';
import type { ScriptPublicPath } from 'wxt/utils/inject-script';
import { callTab } from '../messaging/call';
import type { TabCalls } from '../messaging/protocol';

/**
 * Starts our content script in the tabs that were open before we were installed or
 * updated: Chrome leaves them with none, or with one whose extension is gone. A tab
 * where one answers is left alone. (Firefox does this by itself.)
 */
export async function reachOpenTabs(): Promise<void> {
  if (import.meta.env.FIREFOX) return;
  for (const { js, matches } of browser.runtime.getManifest().content_scripts ??
    [])
    for (const { id } of await browser.tabs.query({ url: matches ?? [] }))
      if (id !== undefined && js) await reach(id, js);
}

async function reach(tab: number, js: readonly string[]): Promise<void> {
  try {
    await callTab<TabCalls>(tab).listTitles();
  } catch {
    await browser.scripting
      // The manifest names files of the build, and no others.
      .executeScript({
        target: { tabId: tab },
        files: js as ScriptPublicPath[],
      })
      // An error page, or one that was left meanwhile.
      .catch(() => undefined);
  }
}
