import type { Site } from '../../detect/site';

/** A site with hosts whose pages the browser does not let us read. */
export interface WithheldSite {
  id: string;
  name: string;
  /** Those of its hosts, by name; one at least. */
  hosts: readonly string[];
}

/** Those of the sites that have such hosts. */
export function withheldSites(
  sites: readonly Site[],
  withheld: readonly string[],
): WithheldSite[] {
  return sites
    .map(({ id, name, hosts }) => ({
      id,
      name,
      hosts: hosts.filter((host) => withheld.includes(host)),
    }))
    .filter(({ hosts }) => hosts.length > 0);
}
