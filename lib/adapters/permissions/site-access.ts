import {
  allowedHosts,
  askForHosts,
  giveBackHosts,
  onHostsChange,
  type OptionalHosts,
} from './host-access';

/** Optional sites as our own pages use them: the browser's permissions are the one truth. */
export interface SiteAccess {
  /** Ids of the sites the reader allows. */
  allowed(): Promise<string[]>;
  /** Asks; call it at once in the handler of a click. False where the reader refuses. */
  allow(id: string): Promise<boolean>;
  withdraw(id: string): Promise<void>;
  /** Calls back after any change, from wherever; ends with the signal. */
  onChange(listener: () => void, signal: AbortSignal): void;
}

export function createSiteAccess(all: readonly OptionalHosts[]): SiteAccess {
  const hostsOf = (id: string): OptionalHosts => {
    const hosts = all.find((one) => one.id === id);
    if (hosts === undefined)
      throw new Error(`No optional site is called ${id}.`);
    return hosts;
  };
  return {
    allowed: () => allowedHosts(all),
    allow: (id) => askForHosts(hostsOf(id)),
    withdraw: (id) => giveBackHosts(hostsOf(id)),
    onChange: onHostsChange,
  };
}
