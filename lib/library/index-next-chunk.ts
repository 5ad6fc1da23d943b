import type { PackedIndex } from '../index/packed-index';
import type { IndexPages } from '../store/index-pages';
import { changeLinks, LINK_STORES } from '../store/links';
import type { Database } from '../store/open';
import type { DuplicateLink } from '../store/schema';
import { findDuplicateLinks } from './link-duplicates';
import type { LiveLatent } from './live-latent';
import type { RecentPapers } from './recent-papers';
import { markIndexed, readWaiting } from './waiting-papers';

/** Papers indexed in one go; between goes a kill loses nothing, and pages get their answers. */
export const CHUNK = 4_000;

/** What a new paper is put into. */
interface IndexParts {
  index: PackedIndex;
  pages: IndexPages;
  latent: LiveLatent;
  recent: RecentPapers;
}

/**
 * Indexes some of the papers that wait and links the duplicates among them, in one
 * transaction; false when there were none.
 */
export async function indexNextChunk(
  db: Database,
  { index, pages, latent, recent }: IndexParts,
): Promise<boolean> {
  const { waiting, waitingFrom } = await readWaiting(
    db,
    index.manifest,
    recent,
    CHUNK,
  );
  if (waiting.length === 0) return false;
  const plan = await index.plan(waiting);
  const change = { ...plan, manifest: { ...plan.manifest, waitingFrom } };
  // Papers that come together may be duplicates of each other.
  index.adopt(change);
  try {
    const changed = waiting.filter(({ pending }) => pending === 1);
    const links = await findDuplicateLinks(
      db,
      index,
      { arrivals: waiting.filter(({ stub }) => !stub), recent },
      Date.now(),
    );
    const placement = await latent.place(waiting);
    await pages.applyWith(
      change,
      // Where nothing is said of a paper's record, others may change papers meanwhile.
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
  } catch (error) {
    await index.refresh();
    throw error;
  }
  return true;
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
