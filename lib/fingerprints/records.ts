import { SHARDS, type Salt } from './fingerprint';
import { findMark, type Run } from './run';

/**
 * Of everything a fingerprint depends on: hash, forms, marks, records. Another version
 * is not read, and made anew from the papers.
 */
export const FINGERPRINTS_VERSION = 1;

/** What is small and changes often; read first, and newer than the shards. */
export interface FingerprintHead {
  version: number;
  salt: Salt;
  /** Latest changes, one run per shard, not yet in the shards. */
  tail: readonly Run[];
  /** Characters in all shards, so that a missing one is noticed. */
  size: number;
  /** When papers last came with a page, by its tag (`placeTag`); absent until some do. */
  met?: Readonly<Record<number, number>>;
}

/** All fingerprints of a profile, as they are kept. */
export interface Fingerprints {
  head: FingerprintHead;
  shards: readonly Run[];
}

/** What was kept, if it can be read at all; whether it is whole is `isWhole`'s to say. */
export function readFingerprints(
  head: unknown,
  shards: readonly unknown[],
): Fingerprints | undefined {
  return isHead(head)
    ? { head, shards: shards.map((it) => (typeof it === 'string' ? it : '')) }
    : undefined;
}

function isHead(head: unknown): head is FingerprintHead {
  return (
    (head as FingerprintHead | undefined)?.version === FINGERPRINTS_VERSION
  );
}

/** Whether nothing was lost. */
export function isWhole({ head, shards }: Fingerprints): boolean {
  return (
    head.tail.length === SHARDS &&
    shards.length === SHARDS &&
    head.size === sizeOf(shards)
  );
}

export function sizeOf(runs: readonly Run[]): number {
  return runs.reduce((sum, run) => sum + run.length, 0);
}

/** A packed mark by its fingerprint: the latest. */
export function lookUp(
  { head, shards }: Fingerprints,
  { shard, digits }: { shard: number; digits: string },
): string | undefined {
  return (
    findMark(head.tail[shard] ?? '', digits) ??
    findMark(shards[shard] ?? '', digits)
  );
}
