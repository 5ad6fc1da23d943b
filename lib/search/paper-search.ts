import type { SearchHit } from '../library/library';
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
import { markSnippet, markText } from './mark-text';
import { readHit } from './read-hit';
import { createSeenSearch } from './seen-search';

/** Ranked search over every paper: the reader's own first, then everything seen. */
export interface PaperSearch {
  /** What `parseQuery` reads; a query that asks nothing gives nothing. */
  search(
    text: string,
    limit: number,
    signal?: AbortSignal,
  ): Promise<SearchHit[]>;
  /** The same papers by their ids alone, for who wants thousands. */
  find(text: string, limit: number, signal?: AbortSignal): Promise<PaperId[]>;
}

/** A paper to be shown, and which of its words to mark. */
interface Found {
  paper: StoredPaper;
  matches: (word: string) => boolean;
}

/** `follow` tells of changes in the library; without it, it is looked for them each time. */
export function createPaperSearch(
  connection: Connection,
  follow?: Follow,
): PaperSearch {
  const seen = createSeenSearch(connection);
  const library = createLibrarySearch(seen, follow);
  const find = async (
    db: Database,
    query: Query,
    limit: number,
    signal?: AbortSignal,
  ): Promise<Found[]> => {
    const [saved, found] = await Promise.all([
      library.search(db, query, 'AND').then((hits) => narrow(query, hits)),
      seen.search(query, limit, signal),
    ]);
    const nothing = saved.length + found.length === 0 && isPlain(query);
    const hits = nothing ? await library.search(db, query, 'OR') : saved;
    const own = await readOwn(db, hits.slice(0, limit));
    const known = new Set(own.map(({ paper }) => paper.id));
    const others = found
      .filter(({ paper }) => !known.has(paper.id))
      .map(({ paper, stems }) => ({
        paper,
        matches: (word: string) => hasStem(word, stems),
      }));
    return [...own, ...others].slice(0, limit);
  };
  const narrow = async (query: Query, hits: readonly OwnHit[]) => {
    if (hits.length === 0 || isPlain(query)) return hits;
    const notes = new Map(hits.map(({ id, note }) => [id, note]));
    const stays = await seen.narrow(query, notes);
    return hits.filter(({ id }) => stays.has(id));
  };
  return {
    async search(text, limit, signal) {
      const query = parseQuery(text);
      if (asksNothing(query)) return [];
      const db = await connection();
      return readHits(db, await find(db, query, limit, signal));
    },
    async find(text, limit, signal) {
      const query = parseQuery(text);
      if (asksNothing(query)) return [];
      const found = await find(await connection(), query, limit, signal);
      return found.map(({ paper }) => paper.id);
    },
  };
}

function asksNothing({ words: asked, ...query }: Query): boolean {
  const rest = [
    query.phrases,
    query.authors,
    query.years,
    query.sites,
    query.lists,
    query.tags,
    query.states,
    query.holdings,
    query.added,
  ];
  return asked.length === 0 && rest.every(({ length }) => length === 0);
}

/** Only words. */
function isPlain(query: Query): boolean {
  return (
    asksNothing({ ...query, words: [] }) &&
    query.without.words.length + query.without.phrases.length === 0
  );
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
