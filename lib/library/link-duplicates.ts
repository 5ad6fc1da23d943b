import { decideDuplicate } from '../duplicates/decide';
import type { PaperIndex } from '../index/paper-index';
import type { Database } from '../store/open';
import { getPapers } from '../store/papers';
import type { DuplicateLink, StoredPaper } from '../store/schema';

/**
 * Links from newly indexed papers to those that may be the same work. Only papers
 * that the index names as candidates are compared, never the whole library. Papers
 * that certainly are the same have become one on arrival, unless the reader
 * separated them.
 */
export async function findDuplicateLinks(
  db: Database,
  index: PaperIndex,
  arrivals: readonly StoredPaper[],
  now: number,
): Promise<DuplicateLink[]> {
  const links = new Map<string, DuplicateLink>();
  for (const paper of arrivals) {
    const ids = (await index.candidates(paper)).filter((id) => id !== paper.id);
    for (const other of await getPapers(db, ids)) {
      if (other === undefined) continue;
      const { verdict, reason } = decideDuplicate(paper, other);
      if (verdict === 'different') continue;
      const papers = linkKey(paper.id, other.id);
      links.set(papers.join(), { papers, verdict, reason, at: now });
    }
  }
  return [...links.values()];
}

/** A link's key: the smaller paper id first, so that a pair has one. */
export function linkKey(a: number, b: number): [number, number] {
  return a < b ? [a, b] : [b, a];
}
