import type { PaperId } from '../papers/paper';
import type { Sighting } from '../papers/sighting';
import type { Database } from '../store/open';
import { getPapers } from '../store/papers';
import type { DuplicateLink, StoredPaper } from '../store/schema';
import { ofPaper } from './annotate';
import { listsOfPaper } from './lists-of-paper';

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
  const stores = {
    items: transaction.objectStore('items'),
    lists: transaction.objectStore('lists'),
  };
  return Promise.all(
    papers.map(async (paper): Promise<PaperFacts> => {
      const [sightings, links, reading, lists] = await Promise.all([
        transaction.objectStore('sightings').getAll(ofPaper(paper.id)),
        transaction.objectStore('links').index('byPaper').getAll(paper.id),
        transaction.objectStore('readings').get(paper.id),
        listsOfPaper(stores, paper.id),
      ]);
      return {
        paper,
        sightings,
        links,
        reading: reading?.state,
        listCount: lists.length,
      };
    }),
  );
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
