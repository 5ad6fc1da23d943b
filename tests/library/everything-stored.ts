import type { Sighting } from '../../lib/papers/sighting';
import type { Database } from '../../lib/store/open';
import { paperIds, papersFrom } from '../../lib/store/papers';
import type { StoredPaper } from '../../lib/store/schema';
import { SIGHTING_STORES, sightingsOf } from '../../lib/store/sightings';

/** More than any test has. */
const ALL = 10_000;

/** All papers by id, however they are stored. */
export function allPapers(db: Database): Promise<StoredPaper[]> {
  return papersFrom(db, 0, ALL);
}

/** All sightings of all papers. */
export async function allSightings(db: Database): Promise<Sighting[]> {
  const papers = await paperIds(db);
  const found = await sightingsOf(db.transaction(SIGHTING_STORES), papers);
  return papers.flatMap((paper) => found.get(paper) ?? []);
}
