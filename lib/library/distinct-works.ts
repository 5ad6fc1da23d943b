import type { Neighbour } from '../index/paper-index';
import type { PaperId } from '../papers/paper';
import type { Database } from '../store/open';
import { linksOf } from './known-of-papers';

/**
 * Neighbours that are works of their own: without duplicates of the paper, which are
 * shown as such, and of several copies or versions of one work only the nearest. What
 * the reader said are different papers are.
 */
export async function distinctWorks(
  db: Database,
  paper: PaperId,
  neighbours: readonly Neighbour[],
): Promise<Neighbour[]> {
  const links = await linksOf(db.transaction('links').store, [
    paper,
    ...neighbours.map((neighbour) => neighbour.paper),
  ]);
  const named = new Set<PaperId>();
  const distinct: Neighbour[] = [];
  const nameCopies = (id: PaperId) => {
    for (const { papers, verdict, rejectedAt } of links.get(id) ?? [])
      if (verdict !== 'similar' && rejectedAt === undefined)
        for (const copy of papers) named.add(copy);
  };
  nameCopies(paper);
  for (const neighbour of neighbours) {
    if (named.has(neighbour.paper)) continue;
    distinct.push(neighbour);
    nameCopies(neighbour.paper);
  }
  return distinct;
}
