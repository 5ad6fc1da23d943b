import { browser } from 'wxt/browser';

/** Calls back when the reader turns to another tab, or a tab shows another page; ends with the signal. */
export function onTabChange(listener: () => void, signal: AbortSignal): void {
  const { onActivated, onUpdated } = browser.tabs;
  const own = browser.runtime.getURL('/');
  const updated = (
    _id: number,
    { status, url }: { status?: string | undefined; url?: string | undefined },
    tab: { active: boolean; url?: string | undefined },
  ) => {
    const isNews = status !== undefined || url !== undefined;
    if (isNews && tab.active && !tab.url?.startsWith(own)) listener();
  };
  onActivated.addListener(listener);
  onUpdated.addListener(updated);
  signal.addEventListener('abort', () => {
    onActivated.removeListener(listener);
    onUpdated.removeListener(updated);
  });
}
