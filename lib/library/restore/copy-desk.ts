import { createCopyRecords } from '../../adapters/cache-storage/copy-records';
import { madeAt } from '../../adapters/local-records/library-made';
import type { Connection } from '../../store/connection';
import { isOfAnother, lostCopy } from '../../second-copy/copy-head';
import { forgetLostCopy, readCopy } from '../../second-copy/make-copy';

/** The copy of the reader's words from before the browser lost the library. */
export interface LostCopy {
  /** When it was made; milliseconds since the epoch. */
  at: number;
  papers: number;
}

/** The second copy of the reader's words, as our pages use it. */
export interface CopyDesk {
  /** When what is here was last kept a second time; undefined where it was not yet. */
  copiedAt(): Promise<number | undefined>;
  lostCopy(): Promise<LostCopy | undefined>;
  /** It is a backup like any other. */
  readLostCopy(): Promise<Blob>;
  forgetLostCopy(): Promise<void>;
}

/** `forgotten` is told that the copy was let go. */
export function createCopyDesk(
  connection: Connection,
  forgotten: () => void,
): CopyDesk {
  const records = createCopyRecords(madeAt);
  const read = async () => {
    // Once it is open it is known whether it is the one that was copied.
    await connection();
    return records.read();
  };
  return {
    async copiedAt() {
      const state = await read();
      return isOfAnother(state) ? undefined : state.current?.at;
    },
    async lostCopy() {
      const lost = lostCopy(await read());
      return lost && { at: lost.at, papers: lost.papers };
    },
    async readLostCopy() {
      const lost = lostCopy(await read());
      return new Blob(lost ? await readCopy(records, lost) : []);
    },
    async forgetLostCopy() {
      await forgetLostCopy(records);
      forgotten();
    },
  };
}
