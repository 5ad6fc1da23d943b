import type { Neighbour } from '../../index/paper-index';
import type { PaperId } from '../../papers/paper';
import type { Database } from '../../store/open';
import { linksOf } from './known-of-papers';

/** Neighbours looked at beyond those that are wanted: there is seldom more than a copy or two among them. */
const SPARE = 3;

/**
 * The first `most` neighbours that are works of their own: without duplicates of the
 * paper, which are shown as such, and of several copies or versions of one work only the
 * nearest. What the reader said are different papers are. The links of those that come
 * after so many are not read.
 */
export async function distinctWorks(
  db: Database,
  paper: PaperId,
  neighbours: readonly Neighbour[],
  most: number,
): Promise<Neighbour[]> {
  const named = new Set<PaperId>();
  const distinct: Neighbour[] = [];
  for (let at = 0; at < neighbours.length && distinct.length < most;) {
    const next = neighbours.slice(at, at + most - distinct.length + SPARE);
    const links = await linksOf(db.transaction('links').store, [
      ...(at === 0 ? [paper] : []),
      ...next.map((neighbour) => neighbour.paper),
    ]);
    const nameCopies = (id: PaperId) => {
      for (const { papers, verdict, rejectedAt } of links.get(id) ?? [])
        if (verdict !== 'similar' && rejectedAt === undefined)
          for (const copy of papers) named.add(copy);
    };
    nameCopies(paper);
    for (const neighbour of next) {
      if (named.has(neighbour.paper)) continue;
      distinct.push(neighbour);
      nameCopies(neighbour.paper);
    }
    at += next.length;
  }
  return distinct.slice(0, most);
}
