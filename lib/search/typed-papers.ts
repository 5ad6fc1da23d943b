import type { PaperId } from '../papers/paper';
import type { Database } from '../store/open';
import { getPapers } from '../store/papers';
import type { StoredPaper } from '../store/schema';

/** Who types on asks again within this many milliseconds; later on papers may be others. */
const TYPED_ON = 2_000;
/** Papers that are remembered meanwhile: those of a query, letter by letter, and more. */
const MOST_KEPT = 500;

/**
 * Reads papers that answer what is being typed: those that answered the letters before
 * are not read again.
 */
export function createTypedPapers(
  now: () => number = Date.now,
): (db: Database, ids: readonly PaperId[]) => Promise<StoredPaper[]> {
  let kept = new Map<PaperId, StoredPaper>();
  let at = 0;
  return async (db, ids) => {
    const asked = now();
    if (asked - at >= TYPED_ON || kept.size > MOST_KEPT) kept = new Map();
    at = asked;
    const known = kept;
    const missing = ids.filter((id) => !known.has(id));
    // A transaction costs as much as some papers, though nothing be read in it.
    const read = missing.length > 0 ? await getPapers(db, missing) : [];
    for (const paper of read)
      if (paper !== undefined) known.set(paper.id, paper);
    return ids.flatMap((id) => known.get(id) ?? []);
  };
}
