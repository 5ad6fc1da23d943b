import type { PaperId } from '../papers/paper';
import { planAddition, planMerge, planRemoval, planRenewal } from './changes';
import { findCandidates } from './candidates';
import { KeptLists } from './kept-lists';
import { OpenIndex } from './open-index';
import type { IndexChange, Manifest, PageStore } from './page-store';
import { createPages, StalePages } from './pages';
import type { IndexedPaper, PaperIndex } from './paper-index';
import { rankRelated } from './ranking';
import { searchIndex, type SearchAnswer, type SearchQuestion } from './search';
import { INDEX_VERSION } from './segment';

/** An index kept in a page store. One context at a time may change it; others may read. */
export interface PackedIndex extends PaperIndex {
  search(question: SearchQuestion): Promise<SearchAnswer>;
  /** Reads every vocabulary, so that further questions wait for posting lists alone. */
  preload(): Promise<void>;
  /** What it answers from. */
  readonly manifest: Manifest;
  /** Reads the manifest anew; one of another version, or none, is an empty index. */
  refresh(): Promise<Manifest>;
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
  const pages = createPages(store);
  const lists = new KeptLists();
  let open = new OpenIndex(begin(undefined), pages, lists);

  const forget = (segment: number) => {
    pages.forget(segment);
    lists.forget(segment);
  };
  const show = (manifest: Manifest) => {
    const named = new Set(manifest.segments.map(({ id }) => id));
    for (const { id } of open.manifest.segments) if (!named.has(id)) forget(id);
    open = new OpenIndex(manifest, pages, lists);
  };
  const refresh = async () => {
    const manifest = begin(await store.readManifest());
    if (manifest.generation !== open.manifest.generation) {
      for (const { id } of open.manifest.segments) forget(id);
      show(manifest);
    }
    return open.manifest;
  };
  /** Asks again where another context has changed the index in between. */
  const ask = async <T>(question: (index: OpenIndex) => Promise<T>) => {
    try {
      return await question(open);
    } catch (error) {
      if (!(error instanceof StalePages)) throw error;
      await refresh();
      return question(open);
    }
  };
  const apply = async (change: IndexChange) => {
    await store.apply(change);
    adopt(change);
  };
  const adopt = (change: IndexChange) => {
    show(change.manifest);
    pages.keep(change.write);
  };

  return {
    get size() {
      return open.size;
    },
    get manifest() {
      return open.manifest;
    },
    refresh,
    related: (text, options) =>
      ask((index) => rankRelated(index, text, options)),
    candidates: (texts) => ask((index) => findCandidates(index, texts)),
    search: (question) => ask((index) => searchIndex(index, question)),
    async preload() {
      await ask((index) => index.leaves());
    },
    plan: (papers) =>
      planAddition(open, papers, { renewal, renewsLater: true }),
    planRemoval: (ids) => planRemoval(open, ids, renewal),
    adopt,
    async add(papers) {
      await apply(await planAddition(open, papers, { renewal }));
    },
    async remove(ids) {
      await apply(await planRemoval(open, ids, renewal));
    },
    async renew() {
      const change = await planRenewal(open, renewal);
      if (change !== undefined) await apply(change);
    },
    async merge() {
      const change = await planMerge(open);
      if (change === undefined) return false;
      await apply(change);
      return true;
    },
  };
}

/** An unknown version is never migrated: its segments go with the first change of the new one. */
function begin(manifest: Manifest | undefined): Manifest {
  if (manifest?.version === INDEX_VERSION) return manifest;
  return {
    version: INDEX_VERSION,
    generation: (manifest?.generation ?? 0) + 1,
    next: manifest?.next ?? 1,
    segments: [],
    weighed: 0,
    changes: 0,
    waitingFrom: 1,
  };
}
