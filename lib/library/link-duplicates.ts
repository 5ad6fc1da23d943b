import { decide } from '../duplicates/decide';
import { prepare, type PreparedPaper } from '../duplicates/prepare';
import type { PaperIndex } from '../index/paper-index';
import type { PaperId } from '../papers/paper';
import type { Database } from '../store/open';
import { getPapers } from '../store/papers';
import type { DuplicateLink, StoredPaper } from '../store/schema';

/**
 * Links from newly indexed papers to those that may be the same work. Only papers
 * that the index names as candidates are compared, never the whole library, and each
 * is read and made ready once. Papers that certainly are the same have become one on
 * arrival, unless the reader separated them.
 */
export async function findDuplicateLinks(
  db: Database,
  index: PaperIndex,
  arrivals: readonly StoredPaper[],
  now: number,
): Promise<DuplicateLink[]> {
  const candidates = (await index.candidates(arrivals)).map((found, i) =>
    found.filter((id) => id !== arrivals[i]?.id),
  );
  const prepared = await prepareAll(db, arrivals, new Set(candidates.flat()));
  const links = new Map<string, DuplicateLink>();
  for (const [i, { id }] of arrivals.entries()) {
    const paper = prepared.get(id);
    for (const otherId of candidates[i] ?? []) {
      const other = prepared.get(otherId);
      const papers = linkKey(id, otherId);
      // Two arrivals may name each other.
      if (!paper || !other || links.has(papers.join())) continue;
      const { verdict, reason } = decide(paper, other);
      if (verdict !== 'different')
        links.set(papers.join(), { papers, verdict, reason, at: now });
    }
  }
  return [...links.values()];
}

async function prepareAll(
  db: Database,
  arrivals: readonly StoredPaper[],
  ids: ReadonlySet<PaperId>,
): Promise<ReadonlyMap<PaperId, PreparedPaper>> {
  const known = new Map(arrivals.map((paper) => [paper.id, paper]));
  const others = await getPapers(
    db,
    [...ids].filter((id) => !known.has(id)),
  );
  return new Map(
    [...arrivals, ...others.filter((other) => other !== undefined)].map(
      (paper) => [paper.id, prepare(paper)],
    ),
  );
}

/** A link's key: the smaller paper id first, so that a pair has one. */
export function linkKey(a: number, b: number): [number, number] {
  return a < b ? [a, b] : [b, a];
}
