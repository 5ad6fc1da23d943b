import type { PaperId } from '../papers/paper';
import type { Trash } from '../papers/trash';
import { papersAt } from '../store/arrived';
import type { Database } from '../store/open';
import { paperIds } from '../store/papers';
import { SIGHTING_STORES, sightingsOf } from '../store/sightings';
import { feedPlaceKey } from '../papers/sighting';

/** The places that are feeds, and not pages. */
const FEEDS = IDBKeyRange.bound(feedPlaceKey(''), feedPlaceKey('\uffff'));

/** Papers whose sightings are read in one go. */
const CHUNK = 500;

/**
 * Papers that were met on pages and that the reader did nothing with: not in a list,
 * without note, tag, state or highlight, not judged, not imported, not in the trash.
 * By id.
 */
export async function forgettablePapers(db: Database): Promise<PaperId[]> {
  const [all, items, notes, readings, tags, highlights, feeds, links, trash] =
    await Promise.all([
      paperIds(db),
      db.getAllKeys('items'),
      db.getAllKeys('notes'),
      db.getAllKeys('readings'),
      db.getAllKeys('tags'),
      db.getAllKeys('highlights'),
      papersAt(db, FEEDS),
      db.getAll('links'),
      db.getAll('trash'),
    ]);
  const judged = links.filter(
    ({ rejectedAt, confirmedAt }) =>
      rejectedAt !== undefined || confirmedAt !== undefined,
  );
  const kept = new Set<PaperId>([
    ...items.map(([, paper]) => paper),
    ...notes,
    ...readings,
    ...tags.map(([paper]) => paper),
    ...highlights.map(([paper]) => paper),
    ...feeds,
    ...judged.flatMap(({ papers }) => papers),
    ...trash.flatMap(papersIn),
  ]);
  return all.filter((paper) => !kept.has(paper));
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

function papersIn(trash: Trash): PaperId[] {
  switch (trash.kind) {
    case 'items':
      return trash.items.map(({ paper }) => paper);
    case 'tags':
      return trash.tags.map(({ paper }) => paper);
    case 'note':
      return [trash.note.paper];
    case 'search':
      return [];
    case 'highlight':
      return [trash.highlight.paper];
  }
}
