import { mended } from '../../index/mended';
import { createPackedIndex } from '../../index/packed-index';
import type { Neighbour } from '../../index/paper-index';
import type { PaperId } from '../../papers/paper';
import type { Connection } from '../../store/connection';
import { createIndexPages } from '../../store/index-pages';
import type { StoredPaper } from '../../store/schema';
import { forgetPapers } from '../forgetting/forget-papers';
import { indexWaiting } from './index-waiting';
import { readNeighbours } from './kept-neighbours';
import { createLiveLatent } from './live-latent';
import { RecentPapers } from './recent-papers';
import { trimNeighbours } from './trim-neighbours';

/** While many papers come in, segments wait for the last of them to be merged at once, unless they are more. */
const MOST_SEGMENTS = 24;
/** Papers forgotten in one go: other changes wait for so many. */
const FORGOTTEN = 500;

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
  /** Lets the index go; every paper waits to be indexed anew. */
  discard(): Promise<void>;
  /** Fits the latent space anew where that is due: seconds of work, in turns. */
  refresh(): Promise<void>;
}

/**
 * New papers wait for the index by their ids, above all that are in it; a changed one
 * waits while its record says `pending`. Both end in the transaction that makes its
 * segment part of the index. So a kill between any two steps leaves papers that are
 * indexed or papers that still wait, and never one that is forgotten. Where the index
 * is of another version, or a page of it is lost, all papers wait; annotations never do.
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
  // Nobody else changes the index, so the manifest is read once.
  const opened = () =>
    (opening ??= index.refresh().catch((error: unknown) => {
      opening = undefined;
      throw error;
    }));

  const letGo = async () => {
    await pages.discard();
    await index.refresh();
  };
  /** One task after the other, whether or not those before succeeded. */
  const afterOthers = (task: () => Promise<void>) =>
    (running = running.catch(() => undefined).then(task));
  /** A change, after the others; where pages turn out to be lost, of an index with none. */
  const change = (task: () => Promise<void>) =>
    afterOthers(async () => {
      await opened();
      await mended(task, letGo);
    });
  const catchUp: LiveIndex['catchUp'] = ({ whenMany } = { whenMany: false }) =>
    change(async () => {
      const db = await connection();
      await indexWaiting(db, { index, pages, latent, recent }, { whenMany });
      if (whenMany && index.manifest.segments.length <= MOST_SEGMENTS) return;
      while (await index.merge());
      if (whenMany) return;
      recent.clear();
      await index.renew();
      await trimNeighbours(db);
    });

  return {
    catchUp,
    keep: (papers) => recent.keep(papers),
    async neighbours(paper) {
      await opened();
      const { manifest } = index;
      return mended(
        () => readNeighbours(connection, { index, latent, usesLatent }, paper),
        async () => {
          await afterOthers(async () => {
            // Others may have met the same, and let it go.
            if (index.manifest === manifest) await letGo();
          });
          void catchUp().catch(() => undefined);
        },
      );
    },
    async forget(papers) {
      let gone = 0;
      for (let at = 0; at < papers.length; at += FORGOTTEN)
        await change(async () => {
          const going = papers.slice(at, at + FORGOTTEN);
          gone += await forgetPapers({ index, pages }, going);
          recent.drop(going);
        });
      return gone;
    },
    discard: () => change(letGo),
    async refresh() {
      if (await usesLatent()) await latent.refresh(afterOthers);
    },
  };
}
