import type { PaperId } from '../../papers/paper';
import type { Sighting } from '../../papers/sighting';
import type { Database } from '../../store/open';
import { getPapers } from '../../store/papers';
import { Lookup } from '../../store/lookup';
import type { DuplicateLink, StoredPaper } from '../../store/schema';
import { SIGHTING_STORES, sightingsOf } from '../../store/sightings';
import { linksOf, listNamesOf, readingsOf } from '../answers/known-of-papers';

/** All that a paper's fingerprints and their mark depend on. */
export interface PaperFacts {
  paper: StoredPaper;
  sightings: readonly Sighting[];
  links: readonly DuplicateLink[];
  reading: string | undefined;
  /** Reading lists it is in. */
  listCount: number;
}

const STORES = [
  ...SIGHTING_STORES,
  'links',
  'readings',
  'items',
  'lists',
] as const;

/** More papers of one title are not told apart. */
const MOST_ALIKE = 20;

/** Facts of these papers, as far as they are there. */
export async function factsOf(
  db: Database,
  ids: Iterable<PaperId>,
): Promise<PaperFacts[]> {
  const papers = (await getPapers(db, [...ids])).filter(
    (paper) => paper !== undefined,
  );
  const transaction = db.transaction(STORES);
  const known = papers.map(({ id }) => id);
  const [sightings, links, readings, lists] = await Promise.all([
    sightingsOf(transaction, known),
    linksOf(transaction.objectStore('links'), known),
    readingsOf(transaction.objectStore('readings'), known),
    listNamesOf(transaction, known),
  ]);
  return papers.map((paper) => ({
    paper,
    sightings: sightings.get(paper.id) ?? [],
    links: links.get(paper.id) ?? [],
    reading: readings.get(paper.id),
    listCount: lists.get(paper.id)?.length ?? 0,
  }));
}

/** Papers besides these that a title key is shared with. */
export async function alikeByTitle(
  db: Database,
  papers: readonly PaperFacts[],
): Promise<Set<PaperId>> {
  const keys = new Set(papers.flatMap(({ paper }) => paper.titleKeys));
  const found = await new Lookup(db.transaction('lookup')).find('titles', [
    ...keys,
  ]);
  const known = new Set(papers.map(({ paper }) => paper.id));
  return new Set(
    found
      .flatMap((ids) => ids.toSorted((a, b) => a - b).slice(0, MOST_ALIKE))
      .filter((id) => !known.has(id)),
  );
}
