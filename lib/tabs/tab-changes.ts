import { browser } from 'wxt/browser';

/** Calls back when the reader turns to another tab, or a tab shows another page; ends with the signal. */
export function onTabChange(listener: () => void, signal: AbortSignal): void {
  const { onActivated, onUpdated } = browser.tabs;
  const updated = (
    _tab: number,
    { status, url }: { status?: string; url?: string },
  ) => {
    if (status !== undefined || url !== undefined) listener();
  };
  onActivated.addListener(listener);
  onUpdated.addListener(updated);
  signal.addEventListener('abort', () => {
    onActivated.removeListener(listener);
    onUpdated.removeListener(updated);
  });
}
