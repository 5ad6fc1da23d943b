import { decideCandidates } from '../../duplicates/decide-candidates';
import type { PaperIndex } from '../../index/paper-index';
import type { PaperId } from '../../papers/paper';
import type { Database } from '../../store/open';
import { getPapers } from '../../store/papers';
import type { RecentPapers } from './recent-papers';
import type { DuplicateLink, StoredPaper } from '../../store/schema';

/**
 * Links from newly indexed papers to those that may be the same work. Only papers
 * that the index names as candidates are compared, never the whole library, and each
 * is read and made ready once. Papers that certainly are the same have become one on
 * arrival, unless the reader separated them.
 */
export async function findDuplicateLinks(
  db: Database,
  index: PaperIndex,
  {
    arrivals,
    recent,
  }: { arrivals: readonly StoredPaper[]; recent: RecentPapers },
  now: number,
): Promise<DuplicateLink[]> {
  const candidates = await index.candidates(arrivals);
  const known = await readOthers(db, { arrivals, recent }, candidates);
  return decideCandidates(
    arrivals,
    candidates,
    (id) => recent.get(id) ?? known.get(id),
  ).map((link) => ({ ...link, at: now }));
}

/** The candidates that are not at hand, all read in one go. */
async function readOthers(
  db: Database,
  {
    arrivals,
    recent,
  }: { arrivals: readonly StoredPaper[]; recent: RecentPapers },
  candidates: readonly (readonly PaperId[])[],
): Promise<ReadonlyMap<PaperId, StoredPaper | undefined>> {
  const others = new Set(candidates.flat());
  for (const { id } of arrivals) others.delete(id);
  const ids = [...others].filter((id) => recent.get(id) === undefined);
  const papers = await getPapers(db, ids);
  return new Map(ids.map((id, i) => [id, papers[i]]));
}
