import { browser } from 'wxt/browser';
import { sites } from '../detect/sites';
import { callTab } from '../messaging/call';
import type { PageEvents } from '../messaging/protocol';
import { allowedHosts, onHostsChange } from '../permissions/host-access';
import { registerScripts } from '../scripting/page-scripts';
import { reachTabs } from '../scripting/reach-open-tabs';

const optional = sites
  .filter((site) => site.optional)
  .map(({ id, hosts, matches }) => ({ id, hosts, matches, origins: matches }));

/**
 * Runs our content script where the reader allows it, and nowhere else: follows the
 * permissions, whoever changes them, and makes good at every start what an update
 * forgot or a kill interrupted. Pages that are open follow at once.
 */
export function serveOptionalSites(): void {
  // One after the other: two at once would register a script twice.
  let following: Promise<void> = Promise.resolve();
  const next = (step: () => Promise<void>) => {
    following = following.then(step).catch((error: unknown) =>
      // oxlint-disable-next-line no-console -- nobody waits for this; the next start tries again
      console.error('Following the permissions failed', error),
    );
  };
  onHostsChange(() => next(followWithPages));
  browser.runtime.onStartup.addListener(() => next(follow));
  browser.runtime.onInstalled.addListener(() => next(followWithPages));
}

async function follow(): Promise<void> {
  const allowed = await allowedHosts(optional);
  await registerScripts(optional.filter(({ id }) => allowed.includes(id)));
}

async function followWithPages(): Promise<void> {
  await follow();
  const allowed = await allowedHosts(optional);
  const isAllowed = ({ id }: { id: string }) => allowed.includes(id);
  const hosts = optional
    .filter((site) => !isAllowed(site))
    .flatMap((site) => site.hosts);
  // Without permission a tab's address is not known: all are told, and those it
  // concerns obey.
  const tabs = await browser.tabs.query({});
  await Promise.all(
    tabs.flatMap(({ id }) =>
      id === undefined
        ? []
        : callTab<PageEvents>(id)
            .withdrawn({ hosts })
            .catch(() => undefined),
    ),
  );
  await reachTabs(optional.filter(isAllowed).flatMap(({ matches }) => matches));
}
