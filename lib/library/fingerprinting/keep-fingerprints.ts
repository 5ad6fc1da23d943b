import type { Salt } from '../../fingerprints/fingerprint';
import type { FingerprintHead, Fingerprints } from '../../fingerprints/records';
import { isWhole } from '../../fingerprints/records';
import type { Run } from '../../fingerprints/run';
import { placeTag } from '../../fingerprints/mark';
import {
  write,
  writeAnew,
  type Marked,
  type Written,
} from '../../fingerprints/write';
import type { PaperId } from '../../papers/paper';
import type { Connection } from '../../store/connection';
import type { Database } from '../../store/open';
import { paperIds } from '../../store/papers';
import { papersDue, type Due } from './due';
import { markPapers } from './mark-papers';
import { alikeByTitle, factsOf } from './paper-facts';

/** Papers marked in one go, so that a large library never is in memory. */
const CHUNK = 500;

/** Where fingerprints are kept; each `put` is written whole or not at all, in order. */
export interface FingerprintRecords {
  get(): Promise<Fingerprints | undefined>;
  getDue(): Promise<unknown>;
  put(change: {
    head?: FingerprintHead;
    shards?: ReadonlyMap<number, Run>;
    due?: readonly Due[];
  }): Promise<void>;
}

/** Keeps fingerprints in step with the library; only the background has one. */
export interface FingerprintKeeper {
  /**
   * Does something that changes what is due, and catches up afterwards, without
   * keeping whoever waits for its result.
   */
  around<Result>(due: Due, work: () => Promise<Result>): Promise<Result>;
  /** Remembers a place that papers keep arriving at, until a call `around` it. */
  note(due: Due & { place: string }): Promise<void>;
  /** Resolves when nothing is being caught up with. */
  settled(): Promise<void>;
}

/**
 * What is due is written down before it is done and crossed out in the very write that
 * makes the fingerprints right. So a kill at any moment leaves fingerprints that are
 * at worst behind, and a list of what they are behind by; all are made anew only where
 * they are of another version or damaged.
 */
export function createFingerprintKeeper(
  connection: Connection,
  records: FingerprintRecords,
): FingerprintKeeper {
  /** Not done yet, as far as we know. */
  const open = new Set<Due>();
  /** Done, by us or by a worker that is gone. */
  const done = new Set<Due>();
  let kept: Promise<Fingerprints | undefined> | undefined;
  let remembered: Promise<void> | undefined;
  let running: Promise<void> = Promise.resolve();

  /** What a worker that is gone has left to do. */
  const remember = () =>
    (remembered ??= records.getDue().then(
      (before) => {
        if (Array.isArray(before))
          for (const it of before as Due[]) done.add(it);
      },
      () => {
        remembered = undefined;
      },
    ));

  // The reader's change goes through, whatever becomes of what is derived from it.
  const begin = (due: Due) => {
    open.add(due);
    return records.put({ due: [...done, ...open] }).catch(report);
  };

  const end = (due: Due) => {
    for (const it of open)
      if (it === due || (due.place !== undefined && it.place === due.place)) {
        open.delete(it);
        done.add(it);
      }
    running = running.then(catchUp).catch(report);
  };

  async function catchUp(): Promise<void> {
    const now = [...done];
    if (now.length === 0) return;
    const db = await connection();
    const before = await (kept ??= records.get());
    const isUsable = before !== undefined && isWhole(before);
    const marked =
      isUsable && !now.some(({ all }) => all)
        ? write(
            before,
            await markAll(db, await papersDue(db, now), before.head.salt),
          )
        : await makeAnew(db, before?.head.salt ?? newSalt());
    const after = marked && withMet(marked, now);
    for (const due of now) done.delete(due);
    try {
      await records.put({
        ...(after && { head: after.fingerprints.head, shards: after.shards }),
        due: [...done, ...open],
      });
      if (after) kept = Promise.resolve(after.fingerprints);
    } catch (error) {
      for (const due of now) done.add(due);
      kept = undefined;
      throw error;
    }
  }

  return {
    async around(due, work) {
      await remember();
      // Sent before the change is, and so written though we may be gone by then; the
      // reader does not wait for one after the other.
      const begun = begin(due);
      try {
        const result = await work();
        await begun;
        return result;
      } finally {
        end(due);
      }
    },
    async note(due) {
      await remember();
      if (![...open].some(({ place }) => place === due.place)) await begin(due);
    },
    settled: () => running,
  };
}

/** With the pages that papers came with. */
function withMet(written: Written, done: readonly Due[]): Written {
  const { head } = written.fingerprints;
  const met = Object.fromEntries(
    done.flatMap(({ met: place, since }) =>
      place === undefined ? [] : [[placeTag(place, head.salt), since]],
    ),
  );
  const fingerprints = {
    ...written.fingerprints,
    head: { ...head, met: { ...head.met, ...met } },
  };
  return { ...written, fingerprints };
}

function report(error: unknown): void {
  // oxlint-disable-next-line no-console -- nobody waits for this
  console.error('Fingerprints are behind', error);
}

async function makeAnew(db: Database, salt: Salt) {
  const ids = new Set(await paperIds(db));
  return writeAnew(salt, await markAll(db, ids, salt));
}

async function markAll(
  db: Database,
  ids: ReadonlySet<PaperId>,
  salt: Salt,
): Promise<Marked[]> {
  const inOrder = [...ids];
  const marked: Marked[] = [];
  for (let from = 0; from < inOrder.length; from += CHUNK) {
    const papers = await factsOf(db, inOrder.slice(from, from + CHUNK));
    const alike = await factsOf(db, await alikeByTitle(db, papers));
    for (const it of markPapers(papers, alike, salt)) marked.push(it);
  }
  return marked;
}

function newSalt(): Salt {
  const [a = 0, b = 0] = crypto.getRandomValues(new Uint32Array(2));
  return [a, b];
}
