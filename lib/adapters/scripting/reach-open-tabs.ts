import { browser } from 'wxt/browser';
import { callTab } from '../../messaging/call';
import type { TabCalls } from '../../messaging/protocol';
import { insertScript } from './insert-script';
import { CONTENT_SCRIPT } from './page-scripts';

/**
 * Starts our content script in the tabs that were open before we were installed or
 * updated: Chrome leaves them with none, or with one whose extension is gone. (Firefox
 * does this by itself.)
 */
export async function reachOpenTabs(): Promise<void> {
  if (import.meta.env.FIREFOX) return;
  const scripts = browser.runtime.getManifest().content_scripts ?? [];
  await reachTabs(scripts.flatMap(({ matches }) => matches ?? []));
}

/** Starts our content script in the tabs these patterns match. A tab where one answers is left alone. */
export async function reachTabs(matches: readonly string[]): Promise<void> {
  // To the browser, no pattern at all means every tab.
  if (matches.length === 0) return;
  const tabs = await browser.tabs.query({ url: [...matches] });
  await Promise.all(
    tabs.flatMap(({ id }) => (id === undefined ? [] : reach(id))),
  );
}

async function reach(tab: number): Promise<void> {
  try {
    await callTab<TabCalls>(tab).listTitles();
  } catch {
    // An error page, or one that was left meanwhile.
    await insertScript(tab, CONTENT_SCRIPT).catch(() => undefined);
  }
}
