import { browser } from 'wxt/browser';

/** The icon has room for four characters. */
const MOST_SHOWN = 999;

/** Shows on a tab's icon how many of its titles are known; nothing where there are none. */
export async function showKnownCount(
  tab: number,
  known: number,
  words: string,
): Promise<void> {
  const text =
    known === 0 ? '' : known > MOST_SHOWN ? `${MOST_SHOWN}+` : String(known);
  await Promise.all([
    browser.action.setBadgeText({ tabId: tab, text }),
    browser.action.setBadgeBackgroundColor({ tabId: tab, color: '#3b5bdb' }),
    browser.action.setTitle({ tabId: tab, title: words }),
  ]);
}
