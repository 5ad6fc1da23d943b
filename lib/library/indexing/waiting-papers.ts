import type { Manifest } from '../../index/page-store';
import type { PaperId } from '../../papers/paper';
import type { Database } from '../../store/open';
import {
  getPapers,
  lastPaper,
  paperIdsFrom,
  type StoreIn,
} from '../../store/papers';
import type { StoredPaper } from '../../store/schema';
import type { RecentPapers } from './recent-papers';

/*
 * Papers that wait for the index: new ones by their ids, above all that are in it;
 * changed ones while their records say `pending`.
 */

/** Papers to be indexed next, and from where those wait that are newer. */
export interface Waiting {
  papers: StoredPaper[];
  waitingFrom: number;
}

/** The next papers that wait, at most so many. */
export async function readWaiting(
  db: Database,
  { waitingFrom }: Manifest,
  recent: RecentPapers,
  most: number,
): Promise<Waiting> {
  const [fresh, changed] = await Promise.all([
    readFresh(db, waitingFrom, recent, most),
    db.getAllFromIndex('papers', 'byPending', undefined, most),
  ]);
  return {
    papers: [...fresh, ...changed.filter(({ id }) => id < waitingFrom)].map(
      withoutStubTitle,
    ),
    waitingFrom: behind(fresh, waitingFrom),
  };
}

/**
 * … or none as long as fewer wait. Where so many came in a moment ago nothing is read:
 * to read is to wait for those that come in now.
 */
export async function readWaitingIfMany(
  db: Database,
  manifest: Manifest,
  recent: RecentPapers,
  many: number,
): Promise<Waiting> {
  const { waitingFrom } = manifest;
  const fresh = recent.run(waitingFrom, many);
  if (fresh.length === many)
    return {
      papers: fresh.map(withoutStubTitle),
      waitingFrom: behind(fresh, waitingFrom),
    };
  const areAll = waitingFrom + fresh.length > recent.last;
  return areAll || (await countNew(db, waitingFrom)) < many
    ? { papers: [], waitingFrom }
    : readWaiting(db, manifest, recent, many);
}

function behind(fresh: readonly StoredPaper[], waitingFrom: PaperId): PaperId {
  return (fresh.at(-1)?.id ?? waitingFrom - 1) + 1;
}

/** How many new ones wait, at the most: ids that are gone count as well. */
async function countNew(db: Database, waitingFrom: PaperId): Promise<number> {
  return (await lastPaper(db)) + 1 - waitingFrom;
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
