import type { PackedIndex } from '../../index/packed-index';
import type { IndexPages } from '../../store/index-pages';
import { changeLinks, LINK_STORES } from '../../store/links';
import type { Database } from '../../store/open';
import type { DuplicateLink } from '../../store/schema';
import { findDuplicateLinks } from './link-duplicates';
import type { LiveLatent } from './live-latent';
import type { RecentPapers } from './recent-papers';
import {
  markIndexed,
  readWaiting,
  readWaitingIfMany,
  type Waiting,
} from './waiting-papers';

/** Papers indexed in one go; between goes a kill loses nothing, and pages get their answers. */
const CHUNK = 4_000;

/** What a new paper is put into. */
interface IndexParts {
  index: PackedIndex;
  pages: IndexPages;
  latent: LiveLatent;
  recent: RecentPapers;
}

/** Papers that the index has taken in, and the links that were found, until they are written. */
interface Readied {
  /** In one transaction. */
  write(): Promise<void>;
  /** Whether some of the papers say themselves that they wait, until this is written. */
  hasChanged: boolean;
}

/**
 * Indexes every paper that waits and links the duplicates among them, some at a time;
 * with `whenMany` only as long as that many wait. While some are written the next are made
 * ready: writing is half waiting for a disk.
 */
export async function indexWaiting(
  db: Database,
  parts: IndexParts,
  { whenMany, most = CHUNK }: { whenMany: boolean; most?: number },
): Promise<void> {
  const read = whenMany ? readWaitingIfMany : readWaiting;
  let written = Promise.resolve();
  try {
    for (;;) {
      const waiting = await read(db, parts.index.manifest, parts.recent, most);
      const isDone = waiting.papers.length === 0;
      const next = isDone ? undefined : await ready(db, parts, waiting);
      await written;
      if (next === undefined) return;
      written = next.write();
      if (next.hasChanged) await written;
      // Where it fails, who awaits it next is told.
      else written.catch(() => undefined);
    }
  } catch (error) {
    await written.catch(() => undefined);
    await parts.index.refresh();
    throw error;
  }
}

/** Takes papers that wait into the index. */
async function ready(
  db: Database,
  { index, pages, latent, recent }: IndexParts,
  { papers: waiting, waitingFrom }: Waiting,
): Promise<Readied> {
  const plan = await index.plan(waiting);
  const change = { ...plan, manifest: { ...plan.manifest, waitingFrom } };
  // Papers that come together may be duplicates of each other.
  index.adopt(change);
  const changed = waiting.filter(({ pending }) => pending === 1);
  const links = await findDuplicateLinks(
    db,
    index,
    { arrivals: waiting.filter(({ stub }) => !stub), recent },
    Date.now(),
  );
  const placement = await latent.place(waiting);
  return {
    hasChanged: changed.length > 0,
    async write() {
      await pages.applyWith(
        change,
        // Papers are locked only if their records change: others may change them meanwhile.
        [
          ...(changed.length > 0 ? (['papers'] as const) : []),
          ...LINK_STORES,
          'neighbours',
          'latent',
        ],
        async (transaction) => {
          const neighbours = transaction.objectStore('neighbours');
          await Promise.all([
            placement?.store(transaction.objectStore('latent')),
            ...changed.flatMap((read) => [
              markIndexed(transaction.objectStore('papers'), read),
              // A new text has other neighbours, though the index may be no larger.
              neighbours.delete(read.id),
            ]),
            keepLinks(transaction, links),
          ]);
        },
      );
      placement?.stored();
    },
  };
}

function keepLinks(
  stores: Parameters<typeof changeLinks>[0],
  links: readonly DuplicateLink[],
): Promise<void> {
  return changeLinks(
    stores,
    links.map(({ papers }) => papers),
    (before, i) => {
      const link = links[i];
      // The reader's word stands, whatever we find later.
      if (link === undefined || before?.rejectedAt !== undefined) return before;
      const { confirmedAt } = before ?? {};
      return { ...link, ...(confirmedAt && { confirmedAt }) };
    },
  );
}
