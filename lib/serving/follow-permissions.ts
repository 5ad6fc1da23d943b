import { browser } from 'wxt/browser';
import { sites } from '../detect/sites';
import { callTab } from '../messaging/call';
import type { PageEvents } from '../messaging/protocol';
import { allowedHosts } from '../adapters/permissions/host-access';
import { registerScripts } from '../adapters/scripting/page-scripts';
import { reachTabs } from '../adapters/scripting/reach-open-tabs';

const optional = sites
  .filter((site) => site.optional)
  .map(({ id, hosts, matches }) => ({ id, hosts, matches, origins: matches }));

/** Registers our content script for the sites that are allowed, and for no others. */
export async function followPermissions(): Promise<void> {
  const allowed = await allowedHosts(optional);
  await registerScripts(optional.filter(({ id }) => allowed.includes(id)));
}

/** Does the same, and has the pages that are open follow at once. */
export async function followPermissionsInPages(): Promise<void> {
  await followPermissions();
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
