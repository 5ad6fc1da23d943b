import type { Popovers } from '../../components/popover/popovers';
import { callBackground } from '../messaging/call';
import type { PageCalls } from '../messaging/protocol';

/** The popovers of this page; their script comes with the first of them, and stays. */
export async function bringPopovers(): Promise<Popovers> {
  if (globalThis.cognatePopovers === undefined)
    await callBackground<PageCalls>().bringPopovers();
  const popovers = globalThis.cognatePopovers;
  if (popovers === undefined) throw new Error('The popover did not come.');
  return popovers;
}
