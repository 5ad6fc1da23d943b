import type { SearchHit } from '../library/library';
import { asksNothing, isPlain } from '../query/asks-nothing';
import { parseQuery } from '../query/parse-query';
import type { Query } from '../query/query';
import type { PaperId } from '../papers/paper';
import { readableTitle } from '../papers/readable-title';
import type { Connection } from '../store/connection';
import type { Database } from '../store/open';
import { getPapers } from '../store/papers';
import type { StoredPaper } from '../store/schema';
import { hasStem } from './has-stem';
import {
  createLibrarySearch,
  type Follow,
  type OwnHit,
  type SavedHit,
} from './library-search';
import { markSnippet, markText } from '../query/mark-text';
import { mentionOf, namedPapers } from './named-papers';
import { readHit } from './read-hit';
import { createSeenSearch } from './seen-search';
import { findSpelled, searchSpelled } from './spelled-search';

/** Ranked search over every paper: the reader's own first, then everything seen. */
export interface PaperSearch {
  /**
   * What `parseQuery` reads, or the paper that the query names by an identifier, an address
   * or a title of stop words; a query that asks nothing gives nothing.
   */
  search(
    text: string,
    limit: number,
    signal?: AbortSignal,
  ): Promise<SearchHit[]>;
  /** All of them, by their ids alone. */
  find(text: string, signal?: AbortSignal): Promise<PaperId[]>;
}

/** A paper to be shown, and which of its words to mark. */
interface Found {
  paper: StoredPaper;
  matches: (word: string) => boolean;
}

/**
 * `mend` has the index made anew where pages of it are lost. `follow` tells of changes in
 * the library; without it, it is looked for them each time.
 */
export function createPaperSearch(
  connection: Connection,
  { mend, follow }: { mend: () => Promise<void>; follow?: Follow },
): PaperSearch {
  const seen = createSeenSearch(connection, mend);
  const library = createLibrarySearch(seen, follow);
  /** The reader's own: those with all words or, where nobody else has them either, with any. */
  const ownOf = async (
    db: Database,
    query: Query,
    others: Promise<readonly unknown[]>,
  ): Promise<readonly SavedHit[]> => {
    const hits = await library
      .search(db, query, 'AND')
      .then((all) => narrow(query, all));
    const isNothing = hits.length + (await others).length === 0;
    return isNothing && isPlain(query) ? library.search(db, query, 'OR') : hits;
  };
  const narrow = async (query: Query, hits: readonly OwnHit[]) => {
    if (hits.length === 0 || isPlain(query)) return hits;
    const notes = new Map(hits.map(({ id, note }) => [id, note]));
    const stays = await seen.narrow(query, notes);
    return hits.filter(({ id }) => stays.has(id));
  };
  return {
    async search(typed, limit, signal) {
      const text = mentionOf(typed);
      const query = parseQuery(text);
      if (asksNothing(query)) return [];
      const db = await connection();
      const named = await namedPapers(db, typed);
      if (named.length > 0) return readHits(db, named.map(asNamed));
      const asked = searchSpelled(seen, { text, query }, limit, signal);
      const [hits, found] = await Promise.all([ownOf(db, query, asked), asked]);
      const own = await readOwn(db, hits.slice(0, limit));
      const known = new Set(own.map(({ paper }) => paper.id));
      const others = found
        .filter(({ paper }) => !known.has(paper.id))
        .map(({ paper, stems }) => ({
          paper,
          matches: (word: string) => hasStem(word, stems),
        }));
      return readHits(db, [...own, ...others].slice(0, limit));
    },
    async find(typed, signal) {
      const text = mentionOf(typed);
      const query = parseQuery(text);
      if (asksNothing(query)) return [];
      const db = await connection();
      const named = await namedPapers(db, typed);
      if (named.length > 0) return named.map(({ id }) => id);
      const asked = findSpelled(seen, { text, query }, signal);
      const [hits, found] = await Promise.all([ownOf(db, query, asked), asked]);
      return [...new Set([...hits.map(({ id }) => id), ...found])];
    },
  };
}

/** Of a name no word is marked. */
function asNamed(paper: StoredPaper): Found {
  return { paper, matches: () => false };
}

async function readOwn(
  db: Database,
  hits: readonly SavedHit[],
): Promise<Found[]> {
  const papers = await getPapers(
    db,
    hits.map(({ id }) => id),
  );
  return papers.flatMap((paper, i) => {
    const hit = hits[i];
    return paper && hit ? [{ paper, matches: hit.matches }] : [];
  });
}

async function readHits(
  db: Database,
  found: readonly Found[],
): Promise<SearchHit[]> {
  return Promise.all(
    found.map(async ({ paper, matches }): Promise<SearchHit> => ({
      ...(await readHit(db, paper)),
      title: markText(readableTitle(paper.title), matches),
      snippet: markSnippet(paper.abstract ?? '', matches),
    })),
  );
}
