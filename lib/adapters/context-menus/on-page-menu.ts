import { browser } from 'wxt/browser';

/** What the reader chose, on what. Both texts are the page's: hostile. */
export interface PageMenuClick {
  id: string;
  selection?: string;
  link?: string;
  /** The tab it was chosen in. */
  tab?: number;
}

/** Calls back at every choice. Must be called synchronously, or the click that wakes the worker is lost. */
export function onPageMenu(listener: (click: PageMenuClick) => void): void {
  browser.contextMenus.onClicked.addListener(
    ({ menuItemId, selectionText, linkUrl }, tab) =>
      listener({
        id: String(menuItemId),
        ...(selectionText !== undefined && { selection: selectionText }),
        ...(linkUrl !== undefined && { link: linkUrl }),
        ...(tab?.id !== undefined && { tab: tab.id }),
      }),
  );
}
