import { browser } from 'wxt/browser';

/** Calls back after access was given or withdrawn, here or in the browser's own pages. */
export function onHostsChange(
  listener: () => void,
  signal?: AbortSignal,
): void {
  const { onAdded, onRemoved } = browser.permissions;
  for (const event of [onAdded, onRemoved]) {
    event.addListener(listener);
    signal?.addEventListener('abort', () => event.removeListener(listener));
  }
}
