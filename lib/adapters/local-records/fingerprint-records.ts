import { browser } from 'wxt/browser';
import { SHARDS } from '../../fingerprints/fingerprint';
import {
  readFingerprints,
  type FingerprintHead,
  type Fingerprints,
} from '../../fingerprints/records';
import type { Run } from '../../fingerprints/run';

const HEAD = 'fingerprints';
/** What the fingerprints have still to take in. */
const DUE = 'fingerprints-due';
const shardName = (shard: number) => `${HEAD}-${shard}`;
const SHARD_NAMES = Array.from({ length: SHARDS }, (_, i) => shardName(i));

/**
 * The fingerprints as they are kept in `storage.local`, which a content script reads
 * without waking the worker; undefined where there are none, or of another version.
 */
export async function getFingerprints(): Promise<Fingerprints | undefined> {
  const kept = await browser.storage.local.get([HEAD, ...SHARD_NAMES]);
  return readFingerprints(
    kept[HEAD],
    SHARD_NAMES.map((name) => kept[name]),
  );
}

/** Drops the fingerprints: nothing is foretold by them until they are made anew. */
export async function dropFingerprints(): Promise<void> {
  await browser.storage.local.remove(HEAD);
}

/** What is written together. If the browser is killed meanwhile, none of it is. */
export interface FingerprintChange {
  head?: FingerprintHead;
  /** Runs that changed, by shard. */
  shards?: ReadonlyMap<number, Run>;
  due?: unknown;
}

export async function putFingerprints({
  head,
  shards = new Map(),
  due,
}: FingerprintChange): Promise<void> {
  await browser.storage.local.set({
    ...(head && { [HEAD]: head }),
    ...Object.fromEntries(
      [...shards].map(([shard, run]) => [shardName(shard), run]),
    ),
    ...(due !== undefined && { [DUE]: due }),
  });
}

/** What `putFingerprints` was last given as due. */
export async function getDue(): Promise<unknown> {
  return (await browser.storage.local.get(DUE))[DUE];
}
