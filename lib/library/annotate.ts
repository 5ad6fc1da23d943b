import type { Annotation } from '../messaging/views';
import type { PaperId } from '../papers/paper';
import type { PaperState } from '../papers/reading';
import type { Database } from '../store/open';
import { papersByKey } from '../store/papers';
import type { DuplicateLink } from '../store/schema';
import type { PaperDraft } from '../papers/paper';
import { listsOfPaper } from './lists-of-paper';
import { repeatsOf } from './repeats';
import { resolvePaper } from './resolve';

const STORES = [
  'papers',
  'sightings',
  'items',
  'lists',
  'notes',
  'readings',
  'links',
] as const;

type AnnotateTransaction = ReturnType<typeof openForAnnotations>;
const openForAnnotations = (db: Database) => db.transaction(STORES);

/** What is known of a title nobody has seen. */
export const UNKNOWN: Annotation = {
  state: 'new',
  lists: [],
  repeats: [],
  versions: 0,
  similar: 0,
  hasNote: false,
};

/**
 * Annotations of a page's titles, in their order, by key look-ups alone. `placeKey`
 * is the page itself: having been seen here before is no repeat.
 */
export async function annotateTitles(
  db: Database,
  drafts: readonly PaperDraft[],
  placeKey: string,
): Promise<Annotation[]> {
  const transaction = openForAnnotations(db);
  const lookup = papersByKey(transaction.objectStore('papers'));
  return Promise.all(
    drafts.map(async (draft) => {
      const resolved = await resolvePaper(draft, lookup);
      return resolved
        ? annotatePaper(transaction, resolved.paper.id, placeKey)
        : UNKNOWN;
    }),
  );
}

/** Annotations of papers by id, in their order. */
export async function annotatePapers(
  db: Database,
  papers: readonly PaperId[],
  placeKey: string,
): Promise<Annotation[]> {
  const transaction = openForAnnotations(db);
  return Promise.all(
    papers.map((paper) => annotatePaper(transaction, paper, placeKey)),
  );
}

async function annotatePaper(
  transaction: AnnotateTransaction,
  paper: PaperId,
  placeKey: string,
): Promise<Annotation> {
  const [sightings, lists, links, note, reading] = await Promise.all([
    transaction.objectStore('sightings').getAll(ofPaper(paper)),
    listsOfPaper(
      {
        items: transaction.objectStore('items'),
        lists: transaction.objectStore('lists'),
      },
      paper,
    ),
    transaction.objectStore('links').index('byPaper').getAll(paper),
    transaction.objectStore('notes').getKey(paper),
    transaction.objectStore('readings').get(paper),
  ]);
  return {
    paper,
    state: stateOf(reading?.state, lists.length),
    lists: lists.map(({ name }) => name),
    repeats: repeatsOf(sightings, placeKey),
    versions: countLinks(links, ['same', 'version']),
    similar: countLinks(links, ['similar']),
    hasNote: note !== undefined,
  };
}

/** All sightings of a paper: its id followed by any place. */
export function ofPaper(paper: PaperId): IDBKeyRange {
  return IDBKeyRange.bound([paper], [paper, []]);
}

/** Dismissed and read say more than saved, saved more than seen. */
export function stateOf(
  reading: string | undefined,
  listCount: number,
): PaperState {
  if (reading === 'dismissed' || reading === 'read') return reading;
  return listCount > 0 ? 'saved' : 'seen';
}

export function countLinks(
  links: readonly DuplicateLink[],
  verdicts: readonly DuplicateLink['verdict'][],
): number {
  return links.filter(
    ({ verdict, rejectedAt }) =>
      rejectedAt === undefined && verdicts.includes(verdict),
  ).length;
}
