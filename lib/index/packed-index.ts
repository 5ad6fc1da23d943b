import type { PaperId } from '../papers/paper';
import { planAddition, planMerge, planRemoval, planRenewal } from './changes';
import { findCandidates } from './candidates';
import { createIndexReader, type IndexReader } from './index-reader';
import type { IndexChange, PageStore } from './page-store';
import type { IndexedPaper, PaperIndex } from './paper-index';
import { rankRelated } from './ranking';

/** An index kept in a page store. One context at a time may change it; others may read. */
export interface PackedIndex extends PaperIndex, IndexReader {
  /**
   * The change that takes papers in: their older texts go. Applies nothing. Lengths of
   * vectors that are due are left to `renew`.
   */
  plan(papers: readonly IndexedPaper[]): Promise<IndexChange>;
  /** The change that forgets papers; ids it does not have are ignored. Applies nothing. */
  planRemoval(ids: readonly PaperId[]): Promise<IndexChange>;
  /**
   * Answers from the state after a change from now on, whether it is applied or, with
   * its pages in memory, about to be; `refresh` takes that back.
   */
  adopt(change: IndexChange): void;
  add(papers: readonly IndexedPaper[]): Promise<void>;
  /** Forgets papers; ids it does not have are ignored. */
  remove(ids: readonly PaperId[]): Promise<void>;
  /** Works out the lengths of all vectors where that is due. */
  renew(): Promise<void>;
  /** Merges the newest segments where they are many; false where there is nothing to do. */
  merge(): Promise<boolean>;
}

export interface PackedIndexOptions {
  /**
   * The share of papers that may come or go before the lengths of all vectors are
   * worked out anew. An eighth moves no cosine by more than a hundredth; with 0 every
   * answer is exact under the statistics of the moment, and every change a full pass.
   */
  renewal?: number;
}

export function createPackedIndex(
  store: PageStore,
  { renewal = 1 / 8 }: PackedIndexOptions = {},
): PackedIndex {
  const reader = createIndexReader(store);
  const { ask, adopt, search, preload, refresh } = reader;
  const apply = async (change: IndexChange) => {
    await store.apply(change);
    adopt(change);
  };

  const planRemovalOf = (ids: readonly PaperId[]) =>
    ask((index) => planRemoval(index, ids, renewal));

  return {
    get size() {
      return reader.open.size;
    },
    get manifest() {
      return reader.manifest;
    },
    search,
    preload,
    refresh,
    related: (text, options) =>
      ask((index) => rankRelated(index, text, options)),
    candidates: (texts) => ask((index) => findCandidates(index, texts)),
    plan: (papers) =>
      ask((index) =>
        planAddition(index, papers, { renewal, renewsLater: true }),
      ),
    planRemoval: planRemovalOf,
    adopt,
    async add(papers) {
      await apply(
        await ask((index) => planAddition(index, papers, { renewal })),
      );
    },
    async remove(ids) {
      await apply(await planRemovalOf(ids));
    },
    async renew() {
      const change = await ask((index) => planRenewal(index, renewal));
      if (change !== undefined) await apply(change);
    },
    async merge() {
      const change = await ask(planMerge);
      if (change === undefined) return false;
      await apply(change);
      return true;
    },
  };
}
