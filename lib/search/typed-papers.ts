import type { PaperId } from '../papers/paper';
import type { Database } from '../store/open';
import { getPapers } from '../store/papers';
import type { StoredPaper } from '../store/schema';

/** Who types on asks again within this many milliseconds; later on papers may be others. */
const TYPED_ON = 2_000;

/**
 * Reads papers that answer what is being typed: those that answered the letters before
 * are not read again.
 */
export function createTypedPapers(
  now: () => number = Date.now,
): (db: Database, ids: readonly PaperId[]) => Promise<StoredPaper[]> {
  let before = new Map<PaperId, StoredPaper>();
  let at = 0;
  return async (db, ids) => {
    const asked = now();
    if (asked - at >= TYPED_ON) before.clear();
    const known = before;
    const missing = ids.filter((id) => !known.has(id));
    const read = await getPapers(db, missing);
    const fresh = new Map(missing.map((id, i) => [id, read[i]]));
    const papers = ids.flatMap((id) => known.get(id) ?? fresh.get(id) ?? []);
    before = new Map(papers.map((paper) => [paper.id, paper]));
    at = asked;
    return papers;
  };
}
