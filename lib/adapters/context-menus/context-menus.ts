import { browser } from 'wxt/browser';

/** An entry of the menu a page shows on a right click. */
export interface PageMenuEntry {
  id: string;
  title: string;
  /** What was clicked on: selected text, or a link. */
  on: 'selection' | 'link';
  /** Match patterns of the links it is for; every one unless given. */
  links?: readonly string[];
  /** Match patterns of the pages it is on; every one unless given. */
  pages?: readonly string[];
}

/** Makes the entries; those of an earlier version go. The browser keeps them while the worker sleeps. */
export async function createPageMenus(
  entries: readonly PageMenuEntry[],
): Promise<void> {
  await browser.contextMenus.removeAll();
  for (const { id, title, on, links, pages } of entries)
    browser.contextMenus.create({
      id,
      title,
      contexts: [on],
      ...(links && { targetUrlPatterns: [...links] }),
      ...(pages && { documentUrlPatterns: [...pages] }),
    });
}
