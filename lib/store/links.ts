import type { PaperId } from '../papers/paper';
import {
  changeColumn,
  PAPERS_OF_RECORD,
  placeOf,
  readColumn,
} from './paper-columns';
import { raw, readMany } from './read-many';
import type { DuplicateLink } from './schema';
import type { StoresOf } from './stores-of';

/** Stores that change with links. */
export const LINK_STORES = ['links', 'linkCounts'] as const;
type LinkStores = StoresOf<(typeof LINK_STORES)[number], 'readwrite'>;

/** Whether the reader has said that two papers are the same work, or that they are not. */
export function isJudged({
  rejectedAt,
  confirmedAt,
}: Pick<DuplicateLink, 'rejectedAt' | 'confirmedAt'>): boolean {
  return rejectedAt !== undefined || confirmedAt !== undefined;
}

/** How many papers a paper is linked with, without those that the reader says are others; 255 stands for more. */
export interface LinkCounts {
  /** Links that say `same` or `version`. */
  versions: number;
  similar: number;
}

const MOST = 255;

/**
 * Replaces links, by the papers of each: `change` gets the link there is, and says what
 * it is to be; undefined deletes it.
 */
export async function changeLinks(
  stores: LinkStores,
  keys: readonly DuplicateLink['papers'][],
  change: (
    before: DuplicateLink | undefined,
    place: number,
  ) => DuplicateLink | undefined,
): Promise<void> {
  const links = raw(stores.objectStore('links'));
  const all = await readMany<DuplicateLink | undefined>(
    keys.map((key) => links.get(key)),
  );
  const added = new Map<PaperId, LinkCounts>();
  keys.forEach((key, i) => {
    const before = all[i];
    const after = change(before, i);
    if (after === before) return;
    if (after) links.put(after);
    else links.delete(key);
    count(added, before, -1);
    count(added, after, 1);
  });
  await addCounts(stores, added);
}

/** Counts of papers, of those that have links. */
export async function linkCountsOf(
  stores: StoresOf<'linkCounts'>,
  papers: readonly PaperId[],
): Promise<(paper: PaperId) => LinkCounts> {
  const column = raw(stores.objectStore('linkCounts'));
  const records = await readColumn<Uint8Array>(column, papers);
  return (paper) => {
    const counts = records(paper);
    const at = 2 * placeOf(paper);
    return { versions: counts?.[at] ?? 0, similar: counts?.[at + 1] ?? 0 };
  };
}

function count(
  counts: Map<PaperId, LinkCounts>,
  link: DuplicateLink | undefined,
  by: number,
): void {
  if (link === undefined || link.rejectedAt !== undefined) return;
  for (const paper of link.papers) {
    const known = counts.get(paper) ?? { versions: 0, similar: 0 };
    known[link.verdict === 'similar' ? 'similar' : 'versions'] += by;
    counts.set(paper, known);
  }
}

function addCounts(
  stores: LinkStores,
  added: ReadonlyMap<PaperId, LinkCounts>,
): Promise<void> {
  return changeColumn(
    raw(stores.objectStore('linkCounts')),
    added,
    () => new Uint8Array(2 * PAPERS_OF_RECORD),
    (counts, place, { versions, similar }) => {
      const at = 2 * place;
      counts[at] = clamp((counts[at] ?? 0) + versions);
      counts[at + 1] = clamp((counts[at + 1] ?? 0) + similar);
    },
  );
}

function clamp(value: number): number {
  return Math.max(0, Math.min(MOST, value));
}
