import { browser } from 'wxt/browser';
import { readSettings } from '../settings/read-settings';
import type { Settings } from '../settings/settings';

/**
 * Lets go of what is old when the browser starts: often enough for what is kept for
 * weeks and years.
 */
export function tidyAtStart(
  tidy: (keepSeen: Settings['keepSeen']) => Promise<void>,
): void {
  browser.runtime.onStartup.addListener(() => {
    void readSettings()
      .then(({ keepSeen }) => tidy(keepSeen))
      .catch((error: unknown) =>
        // oxlint-disable-next-line no-console -- nobody waits for this; the next start tries again
        console.error('Tidying up failed', error),
      );
  });
}
