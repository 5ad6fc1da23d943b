import type { Annotation } from '../../messaging/views';
import type { PaperId } from '../../papers/paper';
import type { PaperState } from '../../papers/reading';
import { linkCountsOf } from '../../store/links';
import type { Database } from '../../store/open';
import { LOOKUP_STORES } from '../../store/papers-by-key';
import type { DuplicateLink } from '../../store/schema';
import type { PaperDraft } from '../../papers/paper';
import {
  highlightsAmong,
  listNamesOf,
  notedAmong,
  readingsOf,
} from './known-of-papers';
import { seenFrom } from './sightings-of-papers';
import { repeatsOf } from './repeats';
import { resolveIds, settleOpen } from '../arrival/resolve-ids';

const STORES = [
  ...LOOKUP_STORES,
  'digests',
  'sightings',
  'arrivals',
  'items',
  'lists',
  'notes',
  'highlights',
  'readings',
  'linkCounts',
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
 * is the page itself: having been seen here before is no repeat, and what came with it on
 * the visit that goes on is new.
 */
export async function annotateTitles(
  db: Database,
  drafts: readonly PaperDraft[],
  placeKey: string,
  now: number,
): Promise<Annotation[]> {
  const transaction = openForAnnotations(db);
  const resolved = await resolveIds(transaction, drafts);
  return resolved.open.length === 0
    ? annotate(transaction, resolved.ids, placeKey, now)
    : annotatePapers(db, await settleOpen(resolved), placeKey, now);
}

/** Annotations of papers by id, in their order. */
export function annotatePapers(
  db: Database,
  papers: readonly (PaperId | undefined)[],
  placeKey: string,
  now: number,
): Promise<Annotation[]> {
  return annotate(openForAnnotations(db), papers, placeKey, now);
}

/** What is known of all of them is read store by store, in as few requests as will do. */
async function annotate(
  transaction: AnnotateTransaction,
  papers: readonly (PaperId | undefined)[],
  placeKey: string,
  now: number,
): Promise<Annotation[]> {
  const known = papers.filter((paper) => paper !== undefined);
  const [{ elsewhere, newHere }, lists, links, noted, highlights, readings] =
    await Promise.all([
      seenFrom(transaction, known, placeKey, now),
      listNamesOf(transaction, known),
      linkCountsOf(transaction, known),
      notedAmong(transaction.objectStore('notes'), known),
      highlightsAmong(transaction.objectStore('highlights'), known),
      readingsOf(transaction.objectStore('readings'), known),
    ]);
  return papers.map((paper) => {
    if (paper === undefined) return UNKNOWN;
    const seen = elsewhere.get(paper);
    const names = lists.get(paper) ?? [];
    const highlighted = highlights.get(paper) ?? 0;
    const state = stateOf(readings.get(paper), names.length);
    return {
      paper,
      state: state === 'seen' && newHere.has(paper) ? 'new' : state,
      lists: names,
      repeats: seen === undefined ? [] : repeatsOf(seen, placeKey),
      ...links(paper),
      hasNote: noted.has(paper),
      ...(highlighted > 0 && { highlights: highlighted }),
    };
  });
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
