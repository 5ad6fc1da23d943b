import type { Manifest } from '../index/page-store';
import type { PaperId } from '../papers/paper';
import type { Database } from '../store/open';
import {
  getPapers,
  lastPaper,
  paperIdsFrom,
  type StoreIn,
} from '../store/papers';
import type { StoredPaper } from '../store/schema';
import type { RecentPapers } from './recent-papers';

/*
 * Papers that wait for the index: new ones by their ids, above all that are in it;
 * changed ones while their records say `pending`.
 */

/** How many new ones wait, at the most: ids that are gone count as well. */
export async function countNew(
  db: Database,
  { waitingFrom }: Manifest,
): Promise<number> {
  return (await lastPaper(db)) + 1 - waitingFrom;
}

/** Papers to be indexed next, and from where those wait that are newer. */
export async function readWaiting(
  db: Database,
  { waitingFrom }: Manifest,
  recent: RecentPapers,
  most: number,
): Promise<{ waiting: StoredPaper[]; waitingFrom: number }> {
  const [fresh, changed] = await Promise.all([
    readFresh(db, waitingFrom, recent, most),
    db.getAllFromIndex('papers', 'byPending', undefined, most),
  ]);
  const last = fresh.at(-1)?.id ?? waitingFrom - 1;
  return {
    waiting: [...fresh, ...changed.filter(({ id }) => id < waitingFrom)].map(
      withoutStubTitle,
    ),
    waitingFrom: last + 1,
  };
}

/** The next papers from an id on, at most so many; those at hand are not read. */
async function readFresh(
  db: Database,
  from: PaperId,
  recent: RecentPapers,
  most: number,
): Promise<StoredPaper[]> {
  const ids = await paperIdsFrom(db, from, most);
  const missing = ids.filter((id) => recent.get(id) === undefined);
  const read = await getPapers(db, missing);
  const found = new Map(missing.map((id, i) => [id, read[i]]));
  return ids.flatMap((id) => recent.get(id) ?? found.get(id) ?? []);
}

/** A stub has a place in the index, but nothing to be found by until its title is seen. */
function withoutStubTitle(paper: StoredPaper): StoredPaper {
  return paper.stub ? { ...paper, title: '', titleKeys: [] } : paper;
}

/** A changed paper waits no more, unless it has changed again. */
export async function markIndexed(
  papers: StoreIn<'papers', 'readwrite'>,
  read: StoredPaper,
): Promise<void> {
  const paper = await papers.get(read.id);
  // Changed since it was read: its new text still waits.
  if (paper?.updatedAt !== read.updatedAt) return;
  const { pending: _indexed, ...indexed } = paper;
  await papers.put(indexed);
}
