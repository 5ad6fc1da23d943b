import { browser } from 'wxt/browser';

/** Hosts that the reader may allow, as match patterns, under the name of what they are for. */
export interface OptionalHosts {
  id: string;
  origins: readonly string[];
}

/** Which of these the reader allows now. The browser's own pages can change it too. */
export async function allowedHosts(
  all: readonly OptionalHosts[],
): Promise<string[]> {
  const answers = await Promise.all(
    all.map(({ origins }) =>
      browser.permissions.contains({ origins: [...origins] }),
    ),
  );
  return all.filter((_hosts, i) => answers[i]).map(({ id }) => id);
}

/**
 * Asks the reader to allow hosts; false where the answer is no. Only from a page of our
 * own, and at once in the handler of a click: after any wait it is refused.
 */
export function askForHosts({ origins }: OptionalHosts): Promise<boolean> {
  return browser.permissions.request({ origins: [...origins] });
}

/** Gives the access back. */
export async function giveBackHosts({ origins }: OptionalHosts): Promise<void> {
  await browser.permissions.remove({ origins: [...origins] });
}

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
