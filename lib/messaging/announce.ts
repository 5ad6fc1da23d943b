import { browser } from 'wxt/browser';
import type { PaperId } from '../papers/paper';
import { callTab } from './call';
import type { PageEvents } from './protocol';

const CHANNEL = 'cognate-changes';

/** Tells every context that these papers changed: our own pages, and each tab on a site of ours. */
export async function announceChange(
  papers: readonly PaperId[],
): Promise<void> {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(papers);
  channel.close();
  const { host_permissions = [], optional_host_permissions = [] } =
    browser.runtime.getManifest();
  // A site that is not allowed has no tabs to be found.
  const url = [...host_permissions, ...optional_host_permissions];
  for (const { id } of await browser.tabs.query({ url }))
    if (id !== undefined)
      callTab<PageEvents>(id)
        .changed({ papers })
        // A tab that was opened before we were installed has nobody to listen.
        .catch(() => undefined);
}

/** Calls back after every change, in our own extension pages; ends with the signal. */
export function onChange(
  listener: (papers: readonly PaperId[]) => void,
  signal: AbortSignal,
): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener('message', ({ data }: MessageEvent<PaperId[]>) =>
    listener(data),
  );
  signal.addEventListener('abort', () => channel.close());
}
