import type { PaperId } from '../../papers/paper';
import { papersAt } from '../../store/arrived';
import type { Database } from '../../store/open';
import { paperIds } from '../../store/papers';
import { SIGHTING_STORES, sightingsOf } from '../../store/sightings';
import { feedPlaceKey } from '../../papers/sighting';
import { usedPapers } from './used-papers';

/** The places that are feeds, and not pages. */
const FEEDS = IDBKeyRange.bound(feedPlaceKey(''), feedPlaceKey('\uffff'));

/** Papers whose sightings are read in one go. */
const CHUNK = 500;

/** Papers that were met on pages, not imported, and that the reader did nothing with. By id. */
export async function forgettablePapers(db: Database): Promise<PaperId[]> {
  const [all, used, feeds] = await Promise.all([
    paperIds(db),
    usedPapers(db),
    papersAt(db, FEEDS),
  ]);
  const imported = new Set(feeds);
  return all.filter((paper) => !used.has(paper) && !imported.has(paper));
}

/** Of some papers, by id, those last seen before a time. In milliseconds since the epoch. */
export async function lastSeenBefore(
  db: Database,
  papers: readonly PaperId[],
  before: number,
): Promise<PaperId[]> {
  const old: PaperId[] = [];
  for (let at = 0; at < papers.length; at += CHUNK) {
    const chunk = papers.slice(at, at + CHUNK);
    const seen = new Map<PaperId, { first: number; last: number }>();
    const sightings = await sightingsOf(db.transaction(SIGHTING_STORES), chunk);
    for (const sighting of [...sightings.values()].flat()) {
      const { first: from = Infinity, last: to = 0 } =
        seen.get(sighting.paper) ?? {};
      seen.set(sighting.paper, {
        first: Math.min(from, sighting.firstSeen),
        last: Math.max(to, sighting.lastSeen),
      });
    }
    old.push(...chunk.filter((paper) => (seen.get(paper)?.last ?? 0) < before));
    // Papers are numbered as they come: all that follow are newer.
    if ([...seen.values()].every((it) => it.first >= before) && seen.size > 0)
      break;
  }
  return old;
}
