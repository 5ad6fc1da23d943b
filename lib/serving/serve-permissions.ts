import { browser } from 'wxt/browser';
import { onHostsChange } from '../adapters/permissions/on-hosts-change';

/**
 * Runs our content script where the reader allows it, and nowhere else: follows the
 * permissions, whoever changes them, and makes good at every start what an update
 * forgot or a kill interrupted. Pages that are open follow at once.
 */
export function servePermissions(): void {
  // One after the other: two at once would register a script twice.
  let following: Promise<void> = Promise.resolve();
  const next = (
    step:
      | 'followPermissions'
      | 'followPermissionsInPages'
      | 'followPermissionsOfOptional',
  ): void => {
    following = following
      .then(async () => (await import('./on-occasion'))[step]())
      .catch((error: unknown) =>
        // oxlint-disable-next-line no-console -- nobody waits for this; the next start tries again
        console.error('Following the permissions failed', error),
      );
  };
  onHostsChange(() => next('followPermissionsInPages'));
  browser.runtime.onStartup.addListener(() => next('followPermissions'));
  browser.runtime.onInstalled.addListener(() =>
    next('followPermissionsOfOptional'),
  );
}
