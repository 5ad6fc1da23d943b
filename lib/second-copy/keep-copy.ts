import type { CopyState } from './copy-head';
import { makeCopy, type Copied, type CopyRecords } from './make-copy';

/** The reader goes on for a while, as a rule. */
const REST_MS = 3_000;
/** Of the time since it was begun, copying takes one part in so many at the most. */
const SHARE = 20;
/** However long the last one took, or seems to: a clock may have been set meanwhile. */
const LONGEST_REST_MS = 3_600_000;

/** Keeps the copy in step with what it is a copy of. */
export interface CopyKeeper {
  /** Something has changed. */
  changed(): void;
  /** Goes on with what a worker that is gone has left to do. */
  resume(): void;
  /** Resolves when no copy is being made. */
  settled(): Promise<void>;
}

/**
 * That a copy is due is written down at once, and the copy made a moment later: or, where
 * the last one took long, the more later, be it by the next worker.
 */
export function createCopyKeeper(
  records: CopyRecords,
  {
    copied,
    hasRoom,
    now = Date.now,
    wait = (ms, begin) => void setTimeout(begin, ms),
  }: {
    /** What is to be copied, as it is now. */
    copied: () => Promise<Copied>;
    hasRoom: () => Promise<boolean>;
    now?: () => number;
    wait?: (ms: number, begin: () => void) => void;
  },
): CopyKeeper {
  /** Changes that no copy was begun after. */
  let isDue = false;
  let isPlanned = false;
  let running: Promise<void> = Promise.resolve();

  const plan = async () => {
    if (isPlanned) return;
    isPlanned = true;
    const ms = await timeLeft();
    wait(ms, () => {
      isPlanned = false;
      running = running.then(copy).catch(report);
    });
  };
  const timeLeft = async () => {
    const { current } = await records.read().catch(nothingKnown);
    // One of the future was made while the clock was wrong.
    const isPast = current !== undefined && current.at <= now();
    const next = isPast ? current.at + SHARE * current.took : 0;
    return Math.min(Math.max(REST_MS, next - now()), LONGEST_REST_MS);
  };
  const copy = async () => {
    if (!isDue || !(await hasRoom())) return;
    isDue = false;
    try {
      await makeCopy(records, copied, now);
    } catch (error) {
      isDue = true;
      throw error;
    }
    if (!isDue) await records.setDue(false);
    else await plan();
  };

  const resume = async () => {
    const { isDue: wasDue, current } = await records.read();
    // A library from before there were copies has none yet.
    if (!wasDue && current !== undefined) return;
    isDue = true;
    await plan();
  };

  return {
    changed() {
      if (!isDue) records.setDue(true).catch(report);
      isDue = true;
      plan().catch(report);
    },
    resume() {
      resume().catch(report);
    },
    settled: () => running,
  };
}

const nothingKnown = (): Partial<CopyState> => ({});

function report(error: unknown): void {
  // oxlint-disable-next-line no-console -- nobody waits for this; the next change tries again
  console.error('The second copy is behind', error);
}
