import { storageUse } from '../../adapters/storage-use/storage-use';
import type { Database } from '../../store/open';
import { countPapers } from '../../store/papers';
import { forgettablePapers } from './forgettable';

/** How much is kept. */
export interface SeenUse {
  papers: number;
  /** Of them, met on pages, and nothing done with. */
  unused: number;
  /** Of everything of ours, the index included; absent where the browser does not say. */
  bytes?: number;
}

/** What the settings say of it. */
export interface SeenDesk {
  /** What is kept, and how much of it the reader did nothing with. */
  seenUse(): Promise<SeenUse>;
}

export async function readSeenUse(db: Database): Promise<SeenUse> {
  const [papers, unused, bytes] = await Promise.all([
    countPapers(db),
    forgettablePapers(db),
    storageUse(),
  ]);
  return {
    papers,
    unused: unused.length,
    ...(bytes !== undefined && { bytes }),
  };
}
