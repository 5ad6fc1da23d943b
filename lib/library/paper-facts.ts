import type { PaperId } from '../papers/paper';
import type { Sighting } from '../papers/sighting';
import type { Database } from '../store/open';
import { getPapers } from '../store/papers';
import type { DuplicateLink, StoredPaper } from '../store/schema';
import { linksOf, listNamesOf, readingsOf } from './known-of-papers';
import { sightingsOf } from './sightings-of-papers';

/** All that a paper's fingerprints and their mark depend on. */
export interface PaperFacts {
  paper: StoredPaper;
  sightings: readonly Sighting[];
  links: readonly DuplicateLink[];
  reading: string | undefined;
  /** Reading lists it is in. */
  listCount: number;
}

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
  const transaction = db.transaction([
    'sightings',
    'links',
    'readings',
    'items',
    'lists',
  ]);
  const known = papers.map(({ id }) => id);
  const [sightings, links, readings, lists] = await Promise.all([
    sightingsOf(transaction.objectStore('sightings'), known),
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
  const index = db.transaction('papers').store.index('byTitleKey');
  const keys = new Set(papers.flatMap(({ paper }) => paper.titleKeys));
  const found = await Promise.all(
    [...keys].map((key) => index.getAllKeys(key, MOST_ALIKE)),
  );
  const known = new Set(papers.map(({ paper }) => paper.id));
  return new Set(found.flat().filter((id) => !known.has(id)));
}
