import { browser } from 'wxt/browser';
import { sites } from '../detect/sites';
import { callTab } from '../messaging/call';
import type { PageEvents } from '../messaging/protocol';
import {
  patternsOf,
  withheldHosts,
  type PermittedSite,
} from '../adapters/permissions/host-access';
import { registerScripts } from '../adapters/scripting/page-scripts';
import { reachTabs } from '../adapters/scripting/reach-open-tabs';

const optional = sites.filter((site) => site.optional);

/** The hosts of our sites whose pages the browser does not let us read. */
export const withheldSiteHosts = () => withheldHosts(sites);

/** Registers our content script for the optional sites that are allowed, and for no others. */
export async function followPermissions(): Promise<void> {
  await registerAllowed(await withheldSiteHosts());
}

async function registerAllowed(withheld: readonly string[]): Promise<void> {
  await registerScripts(
    optional
      .map((site) => ({ id: site.id, matches: allowedPages(site, withheld) }))
      .filter(({ matches }) => matches.length > 0),
  );
}

/** Does the same, and has the pages that are open follow at once. */
export async function followPermissionsInPages(): Promise<void> {
  await followInPagesOf(sites);
}

/** The same after an installation or update, for which pages of the other sites are reached anyway. */
export async function followPermissionsOfOptional(): Promise<void> {
  await followInPagesOf(optional);
}

async function followInPagesOf(
  reached: readonly PermittedSite[],
): Promise<void> {
  const hosts = await withheldSiteHosts();
  await registerAllowed(hosts);
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
  await reachTabs(reached.flatMap((site) => allowedPages(site, hosts)));
}

function allowedPages(
  site: PermittedSite,
  withheld: readonly string[],
): string[] {
  return patternsOf(
    site,
    site.hosts.filter((host) => !withheld.includes(host)),
  );
}
