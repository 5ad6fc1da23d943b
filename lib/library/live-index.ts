import type { Neighbour } from '../index/paper-index';
import { createPackedIndex, type PackedIndex } from '../index/packed-index';
import { relatedMinScore, RELATED_VERSION } from '../index/related-score';
import type { Connection } from '../store/connection';
import { createIndexPages, type IndexPages } from '../store/index-pages';
import { changeLinks, LINK_STORES } from '../store/links';
import type { Database } from '../store/open';
import type { PaperId } from '../papers/paper';
import { RecentPapers } from './recent-papers';
import { countNew, markIndexed, readWaiting } from './waiting-papers';
import type { DuplicateLink, StoredPaper } from '../store/schema';
import { distinctWorks } from './distinct-works';
import { forgetPapers } from './forget-papers';
import { findDuplicateLinks } from './link-duplicates';
import { trimNeighbours } from './trim-neighbours';
import {
  createLiveLatent,
  type CurrentSpace,
  type LiveLatent,
} from './live-latent';

/** Papers indexed in one go; between goes a kill loses nothing, and pages get their answers. */
const CHUNK = 4_000;
/** While many papers come in, segments wait for the last of them to be merged at once, unless they are more. */
const MOST_SEGMENTS = 24;
/** Papers forgotten in one go: other changes wait for so many. */
const FORGOTTEN = 500;
/** Neighbours kept of a paper. */
const MOST_NEIGHBOURS = 12;

/** The index as the background keeps it: loaded when asked, extended as papers come in. */
export interface LiveIndex {
  /**
   * Indexes every paper that waits for it and links duplicates among them; with
   * `whenMany` only where so many wait that it is worth a segment of its own.
   */
  catchUp(options?: { whenMany: boolean }): Promise<void>;
  /** Keeps papers that have just been stored for the next `catchUp`, which need not read them. */
  keep(papers: readonly StoredPaper[]): void;
  /** Related papers of one paper, from the cache while the index has not grown. */
  neighbours(paper: StoredPaper): Promise<readonly Neighbour[]>;
  /** Forgets papers that the reader does not use, some hundreds at a time. Returns how many. */
  forget(papers: readonly PaperId[]): Promise<number>;
  /** Fits the latent space anew where that is due: seconds of work, in turns. */
  refresh(): Promise<void>;
}

/**
 * New papers wait for the index by their ids, above all that are in it; a changed one
 * waits while its record says `pending`. Both end in the transaction that makes its
 * segment part of the index. So a kill between any two steps leaves papers that are
 * indexed or papers that still wait, and never one that is forgotten. Where the index
 * is of another version all papers wait; annotations never do.
 */
export function createLiveIndex(
  connection: Connection,
  {
    usesLatent = async () => true,
  }: {
    /** The setting `relatedBySubject`; off, words alone decide. */
    usesLatent?: () => Promise<boolean>;
  } = {},
): LiveIndex {
  const pages = createIndexPages(connection);
  const index = createPackedIndex(pages);
  let opening: Promise<unknown> | undefined;
  const latent = createLiveLatent(connection);
  const recent = new RecentPapers();
  let running: Promise<void> = Promise.resolve();
  /** One task after the other, whether or not those before succeeded. */
  const afterOthers = (task: () => Promise<void>) =>
    (running = running.catch(() => undefined).then(task));

  // Nobody else changes the index, so the manifest is read once.
  const opened = () =>
    (opening ??= index.refresh().catch((error: unknown) => {
      opening = undefined;
      throw error;
    }));

  return {
    catchUp({ whenMany } = { whenMany: false }) {
      return afterOthers(async () => {
        const db = await connection();
        await opened();
        if (whenMany && (await countNew(db, index.manifest)) < CHUNK) return;
        while (await indexNextChunk(db, { index, pages, latent, recent }));
        if (whenMany && index.manifest.segments.length <= MOST_SEGMENTS) return;
        while (await index.merge());
        if (whenMany) return;
        recent.clear();
        await index.renew();
        await trimNeighbours(db);
      });
    },
    keep: (papers) => recent.keep(papers),
    async neighbours(paper) {
      const db = await connection();
      const [isLatent] = await Promise.all([usesLatent(), opened()]);
      const [kept, keptIn] = await Promise.all([
        db.get('neighbours', paper.id),
        isLatent ? latent.space() : 0,
      ]);
      if (
        kept?.size === index.size &&
        kept.version === RELATED_VERSION &&
        kept.space === keptIn
      )
        return kept.neighbours;
      const { space, part }: CurrentSpace = isLatent
        ? await latent.current()
        : { space: 0 };
      const related = await index.related(paper, {
        limit: 2 * MOST_NEIGHBOURS,
        minScore: relatedMinScore(part !== undefined),
        except: new Set([paper.id]),
        ...(part && { nearness: part.nearnessTo(paper) }),
      });
      const neighbours = await distinctWorks(
        db,
        paper.id,
        related,
        MOST_NEIGHBOURS,
      );
      // Nobody waits for it: what is not kept is worked out again.
      db.put('neighbours', {
        paper: paper.id,
        size: index.size,
        version: RELATED_VERSION,
        space,
        neighbours,
      }).catch(() => undefined);
      return neighbours;
    },
    async forget(papers) {
      let gone = 0;
      for (let at = 0; at < papers.length; at += FORGOTTEN)
        await afterOthers(async () => {
          await opened();
          gone += await forgetPapers(
            { index, pages },
            papers.slice(at, at + FORGOTTEN),
          );
        });
      return gone;
    },
    async refresh() {
      if (await usesLatent()) await latent.refresh(afterOthers);
    },
  };
}

/** What a new paper is put into. */
interface IndexParts {
  index: PackedIndex;
  pages: IndexPages;
  latent: LiveLatent;
  recent: RecentPapers;
}

/** Indexes some of the papers that wait; false when there were none. */
async function indexNextChunk(
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
