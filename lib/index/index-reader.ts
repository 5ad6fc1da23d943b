import { KeptLists } from './kept-lists';
import { OpenIndex } from './open-index';
import {
  INDEX_VERSION,
  type IndexChange,
  type Manifest,
  type PageStore,
} from './page-store';
import { createPages, LostPages, StalePages } from './pages';
import { searchIndex, type SearchAnswer, type SearchQuestion } from './search';

/** An index kept in a page store, as those see it who only read. */
export interface IndexReader {
  search(question: SearchQuestion): Promise<SearchAnswer>;
  /** Reads every vocabulary, so that further questions wait for posting lists alone. */
  preload(): Promise<void>;
  /** What it answers from. */
  readonly manifest: Manifest;
  /** Reads the manifest anew; one of another version, or none, is an empty index. */
  refresh(): Promise<Manifest>;
}

/** A reader with what is built upon it. */
export interface ReadIndex extends IndexReader {
  /** What it answers from, opened. */
  readonly open: OpenIndex;
  /**
   * Asks; once more where another context has changed the index in between. Throws
   * `LostPages` where nobody has and pages are missing all the same.
   */
  ask<T>(question: (index: OpenIndex) => Promise<T>): Promise<T>;
  /** Answers from the state after a change from now on. */
  adopt(change: IndexChange): void;
}

export function createIndexReader(store: PageStore): ReadIndex {
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
  const ask: ReadIndex['ask'] = async (question) => {
    for (;;) {
      const { generation } = open.manifest;
      try {
        return await question(open);
      } catch (error) {
        if (!(error instanceof StalePages)) throw error;
        const now = await refresh();
        if (now.generation === generation) throw new LostPages(error.message);
      }
    }
  };

  return {
    get open() {
      return open;
    },
    get manifest() {
      return open.manifest;
    },
    refresh,
    ask,
    search: (question) => ask((index) => searchIndex(index, question)),
    async preload() {
      await ask((index) => index.leaves());
    },
    adopt(change) {
      show(change.manifest);
      pages.keep(change.write);
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
