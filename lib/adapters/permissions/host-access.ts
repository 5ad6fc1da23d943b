import { browser } from 'wxt/browser';

/** A site as the browser's permissions know it. */
export interface PermittedSite {
  id: string;
  /** Host names. */
  hosts: readonly string[];
  /** Match patterns of its pages, each of one of the hosts. */
  matches: readonly string[];
}

/**
 * The hosts of these sites whose pages the browser does not let us read: not allowed
 * yet, or withdrawn. Its own pages can withdraw what was there from installation on, too.
 */
export async function withheldHosts(
  sites: readonly PermittedSite[],
): Promise<string[]> {
  const hosts = sites.flatMap((site) =>
    site.hosts.map((host) => ({ host, origins: patternsOf(site, [host]) })),
  );
  const answers = await Promise.all(
    hosts.map(({ origins }) => browser.permissions.contains({ origins })),
  );
  return hosts.filter((_host, i) => !answers[i]).map(({ host }) => host);
}

/** The patterns of a site's pages on some of its hosts. */
export function patternsOf(
  { matches }: PermittedSite,
  hosts: readonly string[],
): string[] {
  return matches.filter((pattern) =>
    hosts.some((host) => pattern.startsWith(`https://${host}/`)),
  );
}

/**
 * Asks the reader to allow a site's hosts; false where the answer is no. Only from a page
 * of our own, and at once in the handler of a click: after any wait it is refused.
 */
export function askForHosts({ matches }: PermittedSite): Promise<boolean> {
  return browser.permissions.request({ origins: [...matches] });
}

/** Gives the access back. */
export async function giveBackHosts({ matches }: PermittedSite): Promise<void> {
  await browser.permissions.remove({ origins: [...matches] });
}
