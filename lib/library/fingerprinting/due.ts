import type { PaperId } from '../../papers/paper';
import type { ListId } from '../../papers/reading';
import type { Database } from '../../store/open';
import { papersAt, papersSince } from '../../store/arrived';
import { ofList } from '../reader/lists';

/**
 * Changes that the fingerprints have not caught up with. Each is written down before it
 * is made, so that after a kill the next worker catches up.
 */
export interface Due {
  /** Everything may be another. */
  all?: true;
  papers?: readonly PaperId[];
  /** All papers of a list, also of a deleted one. */
  list?: ListId;
  /** All papers that were seen at a place, by its key. */
  place?: string;
  /** A page that papers come with, by its key. */
  met?: string;
  /** Papers and links that change from this moment on. */
  since: number;
}

/** Papers whose fingerprints or marks may be others now. */
export async function papersDue(
  db: Database,
  due: readonly Due[],
): Promise<Set<PaperId>> {
  const found = await Promise.all(due.map((it) => papersOf(db, it)));
  return new Set(found.flat());
}

async function papersOf(
  db: Database,
  { papers = [], list, place, since }: Due,
): Promise<PaperId[]> {
  const [items, sighted, changed] = await Promise.all([
    list === undefined ? [] : db.getAllKeys('items', ofList(list)),
    place === undefined ? [] : papersAt(db, IDBKeyRange.only(place)),
    papersSince(db, since),
  ]);
  const ids = [
    ...papers,
    ...items.map(([, paper]) => paper),
    ...sighted,
    ...changed,
  ];
  return [...ids, ...(await linked(db, ids, since))];
}

/** Papers that were linked with these from a moment on. */
async function linked(
  db: Database,
  ids: readonly PaperId[],
  since: number,
): Promise<PaperId[]> {
  const index = db.transaction('links').store.index('byPaper');
  const links = await Promise.all(ids.map((id) => index.getAll(id)));
  return links
    .flat()
    .filter(({ at }) => at >= since)
    .flatMap(({ papers }) => papers);
}
