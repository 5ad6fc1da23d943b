import { browser } from 'wxt/browser';

const LIBRARY = '/library.html';

/** Shows a place of the library (`#search/…`) in front: in the tab it is open in, else in a new one. */
export async function openLibrary(place: string): Promise<void> {
  const library = browser.runtime.getURL(LIBRARY);
  const tabs = await browser.tabs.query({});
  const open = tabs.find(
    ({ url, pendingUrl }) => (url ?? pendingUrl)?.split('#')[0] === library,
  );
  const url = library + place;
  if (open?.id === undefined) {
    await browser.tabs.create({ url });
    return;
  }
  await browser.tabs.update(open.id, { url, active: true });
  if (open.windowId !== undefined)
    await browser.windows.update(open.windowId, { focused: true });
}

/** Closes the tab of the page that calls. */
export async function closeThisTab(): Promise<void> {
  const tab = await browser.tabs.getCurrent();
  if (tab?.id !== undefined) await browser.tabs.remove(tab.id);
}

/** Whether this page of ours is in a private window. */
export function isInPrivateWindow(): boolean {
  return browser.extension.inIncognitoContext;
}

/** Shows the library in an ordinary window, from a private one. */
export async function openLibraryOutside(): Promise<void> {
  await browser.windows.create({
    incognito: false,
    url: browser.runtime.getURL(LIBRARY),
  });
}

/** Shows one of our own pages in a small window over what the reader reads; where there are none, in a tab. */
export async function openSmall(path: '/save.html', place: string) {
  const url = browser.runtime.getURL(path) + place;
  // Firefox for Android has tabs only.
  const { windows } = browser as Partial<Pick<typeof browser, 'windows'>>;
  if (windows)
    await windows.create({
      url,
      type: 'popup',
      width: 420,
      height: 460,
    });
  else await browser.tabs.create({ url });
}
