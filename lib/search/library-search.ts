import type { PaperId } from '../papers/paper';
import type { Query } from '../query/query';
import type { Database } from '../store/open';
import type { Lacking } from './lacking';
import { indexLargeLibrary } from './large-library';
import { once } from '../memoize/once';
import { indexOwnTexts, type Said } from './own-texts';
import { readOwnWords, type OwnWords } from './own-words';
import { findSaidAndWritten } from './said-and-written';
import type { SeenSearch } from './seen-search';
import { indexSmallLibrary } from './small-library';

/**
 * Up to so many papers are indexed in memory when they are first searched; of 10,000 that
 * took 1.5 s at every opening of the popup.
 */
const MOST_IN_MEMORY = 1_000;

/** A paper of the reader's own, and which words of it matched. */
export interface SavedHit extends Lacking {
  id: PaperId;
  matches: (word: string) => boolean;
}

/** … with the reader's note on it, empty where there is none. */
export interface OwnHit extends SavedHit {
  note: string;
}

/** The reader's own papers (in lists, with notes or with tags) as they were when it was made. */
export interface LibraryIndex {
  /** Papers that have all words or, where that is asked for, any; best first. */
  search(query: Query, combineWith: 'AND' | 'OR'): Promise<SavedHit[]>;
}

/** Search over the reader's own library. */
export interface LibrarySearch {
  search(
    db: Database,
    query: Query,
    combineWith: 'AND' | 'OR',
  ): Promise<OwnHit[]>;
  /**
   * What the reader has said of papers, in notes and the names of lists and tags, and those
   * that have other words of the query themselves; any that lack some last.
   */
  said(
    db: Database,
    query: Query,
    most: { limit: number; enough: number },
  ): Promise<{ said: Said; hits: OwnHit[] }>;
}

/** What is kept of the library while it does not change. */
interface Known {
  own: OwnWords;
  index: LibraryIndex;
  texts: () => ReturnType<typeof indexOwnTexts>;
}

/** Calls back after any change in the library. */
export type Follow = (listener: () => void) => void;

/**
 * Forgiving, by titles, authors, notes and the names of lists and tags. What it keeps is
 * made again when the library has changed: at every search it is looked whether it has,
 * unless changes are told.
 */
export function createLibrarySearch(
  seen: Pick<SeenSearch, 'ask'>,
  follow?: Follow,
): LibrarySearch {
  let known: Known | undefined;
  let isOld = true;
  follow?.(() => (isOld = true));
  const current = async (db: Database): Promise<Known> => {
    if (known !== undefined && !isOld) return known;
    isOld = follow === undefined;
    const own = await readOwnWords(db);
    if (known?.own.state === own.state) return known;
    known = {
      own,
      index:
        own.papers.length > MOST_IN_MEMORY
          ? indexLargeLibrary(db, own, seen)
          : await indexSmallLibrary(db, own),
      texts: once(() => indexOwnTexts(own)),
    };
    return known;
  };
  const withNotes = (own: OwnWords, hits: readonly SavedHit[]) =>
    hits.map((hit) => ({ ...hit, note: own.notes.get(hit.id) ?? '' }));
  return {
    async search(db, query, combineWith) {
      if (query.words.length === 0) return [];
      const { own, index } = await current(db);
      return withNotes(own, await index.search(query, combineWith));
    },
    async said(db, query, most) {
      const { own, texts } = await current(db);
      const said = texts()(query.words);
      const hits = await findSaidAndWritten(seen, query, said, most);
      return { said, hits: withNotes(own, hits) };
    },
  };
}
