import { SHARDS, type Fingerprint, type Salt } from './fingerprint';
import { changeRun, recordsOf } from './change-run';
import {
  FINGERPRINTS_VERSION,
  lookUp,
  sizeOf,
  type Fingerprints,
} from './records';
import { RECORD, type Run } from './run';

/** A fingerprint with its packed mark. */
export type Marked = Fingerprint & { mark: string };

/**
 * The tail may always have so many characters, and more only up to a sixteenth of the
 * shards. So a page rewrites a few kilobytes and not every shard (`npm run bench -- pages`
 * has the numbers), and the shards are rewritten once in many pages.
 */
const SMALL_TAIL = 500 * RECORD;

/** What has to be written after a change. */
export interface Written {
  fingerprints: Fingerprints;
  /** Shards whose run is another now; empty where the tail took everything. */
  shards: ReadonlyMap<number, Run>;
}

function emptyFingerprints(salt: Salt): Fingerprints {
  return {
    head: { version: FINGERPRINTS_VERSION, salt, tail: emptyRuns(), size: 0 },
    shards: emptyRuns(),
  };
}

/** Fingerprints with these among them; undefined where all of them were there already. */
export function write(
  before: Fingerprints,
  marked: readonly Marked[],
): Written | undefined {
  const fresh = marked.filter((it) => lookUp(before, it) !== it.mark);
  if (fresh.length === 0) return undefined;
  const { head } = before;
  const tail = head.tail.map((run, shard) =>
    changeRun(run, changesOf(fresh, shard)),
  );
  const fingerprints = { ...before, head: { ...head, tail } };
  return sizeOf(tail) > Math.max(SMALL_TAIL, head.size / SHARDS)
    ? fold(fingerprints)
    : { fingerprints, shards: new Map() };
}

/** Fingerprints of nothing but these. */
export function writeAnew(salt: Salt, marked: readonly Marked[]): Written {
  const { head, shards } = emptyFingerprints(salt);
  const tail = shards.map((run, shard) =>
    changeRun(run, changesOf(marked, shard)),
  );
  return fold({ head: { ...head, tail }, shards });
}

/** Moves the tail into the shards. */
function fold({ head, shards }: Fingerprints): Written {
  const folded = shards.map((run, i) =>
    changeRun(run, recordsOf(head.tail[i] ?? '')),
  );
  return {
    fingerprints: {
      head: { ...head, tail: emptyRuns(), size: sizeOf(folded) },
      shards: folded,
    },
    shards: new Map(folded.entries()),
  };
}

function changesOf(marked: readonly Marked[], shard: number) {
  return new Map(
    marked
      .filter((it) => it.shard === shard)
      .map(({ digits, mark }) => [digits, mark]),
  );
}

function emptyRuns(): Run[] {
  return Array.from({ length: SHARDS }, () => '');
}
