import { browser } from 'wxt/browser';

/** The tab a reader looks at, or last looked at. */
export interface CurrentTab {
  id: number;
  /** Absent for tabs whose address we may not know: they are on no site of ours. */
  url?: string;
}

/**
 * The active tab of this window; where that is a page of our own (the library, or the
 * popup opened as a tab), the tab looked at before it.
 */
export async function currentTab(): Promise<CurrentTab | undefined> {
  const tabs = await browser.tabs.query({ currentWindow: true });
  const own = browser.runtime.getURL('/');
  const others = tabs
    .filter(({ url, pendingUrl }) => !(url ?? pendingUrl)?.startsWith(own))
    .toSorted(
      (a, b) =>
        Number(b.active) - Number(a.active) ||
        (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0),
    );
  const tab = others[0];
  return tab?.id === undefined
    ? undefined
    : { id: tab.id, ...(tab.url !== undefined && { url: tab.url }) };
}

/** Brings a tab to the front. */
export async function showTab(id: number): Promise<void> {
  await browser.tabs.update(id, { active: true });
}
