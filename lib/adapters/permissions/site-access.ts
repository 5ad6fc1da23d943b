import {
  askForHosts,
  giveBackHosts,
  withheldHosts,
  type PermittedSite,
} from './host-access';
import { onHostsChange } from './on-hosts-change';

/** Which sites may be read, as our own pages use it: the browser's permissions are the one truth. */
export interface SiteAccess {
  /** Host names whose pages the browser does not let us read now, of whatever site. */
  withheld(): Promise<string[]>;
  /** Asks; call it at once in the handler of a click. False where the reader refuses. */
  allow(id: string): Promise<boolean>;
  withdraw(id: string): Promise<void>;
  /** Calls back after any change, from wherever; ends with the signal. */
  onChange(listener: () => void, signal: AbortSignal): void;
}

export function createSiteAccess(all: readonly PermittedSite[]): SiteAccess {
  const siteCalled = (id: string): PermittedSite => {
    const site = all.find((one) => one.id === id);
    if (site === undefined) throw new Error(`No site is called ${id}.`);
    return site;
  };
  return {
    withheld: () => withheldHosts(all),
    allow: (id) => askForHosts(siteCalled(id)),
    withdraw: (id) => giveBackHosts(siteCalled(id)),
    onChange: onHostsChange,
  };
}
