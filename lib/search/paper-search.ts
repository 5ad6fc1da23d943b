import type { SearchHit } from '../library/library';
import { isIndexed } from '../index/indexed-stem';
import { asTyped } from '../query/as-typed';
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
import {
  countLacked,
  fewestLackedFirst,
  hasAllWords,
  type Lacking,
} from './lacking';
import { markSnippet, markText } from '../query/mark-text';
import { mentionOf, namedPapers } from './named-papers';
import type { Said } from './own-texts';
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
  /** All that have every word, by their ids alone. */
  find(text: string, signal?: AbortSignal): Promise<PaperId[]>;
}

/** A paper to be shown, and which of its words to mark. */
interface Found extends Lacking {
  paper: StoredPaper;
  matches: (word: string) => boolean;
}

/** So many papers are enough: with fewer, those that lack a word of the query follow. */
const ENOUGH = 20;
/** Of papers of which the reader has said some word, more than anyone looks through. */
const MOST_OWN = 200;

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
  /** The reader's own that have all words, then those that lack some; and what the reader says of any. */
  const ownOf = async (
    db: Database,
    query: Query,
    most: { limit: number; enough: number },
  ) => {
    const hits = await library.search(db, query, 'AND');
    const { said, hits: others } = await library.said(db, query, most);
    const known = new Set(hits.map(({ id }) => id));
    const all = [...hits, ...others.filter(({ id }) => !known.has(id))];
    return { said, hits: await narrow(query, all) };
  };
  /** … or, where nobody else has some of them either, any. */
  const anyOf = async (
    db: Database,
    query: Query,
    others: Promise<readonly unknown[]>,
  ): Promise<{ said: Said; hits: readonly SavedHit[] }> => {
    const own = await ownOf(db, query, { limit: MOST_OWN, enough: ENOUGH });
    const isNothing = own.hits.length + (await others).length === 0;
    return isNothing && isPlain(query)
      ? { ...own, hits: await library.search(db, query, 'OR') }
      : own;
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
      if (named.length > 0) return readHits(db, text, named.map(asNamed));
      const asked = searchSpelled(seen, { text, query }, limit, {
        signal,
        enough: ENOUGH,
      });
      const [{ said, hits }, found] = await Promise.all([
        anyOf(db, query, asked),
        asked,
      ]);
      const own = await readOwn(db, hits.slice(0, limit));
      const known = new Set(own.map(({ paper }) => paper.id));
      const others = found
        .filter(({ paper }) => !known.has(paper.id))
        .map(({ paper, stems, lacks }) => ({
          paper,
          matches: (word: string) => hasStem(word, stems),
          ...withoutSaid(lacks, said.get(paper.id)),
        }));
      return readHits(
        db,
        text,
        wholeFirst([...own, ...others], query).slice(0, limit),
      );
    },
    async find(typed, signal) {
      const text = mentionOf(typed);
      const query = parseQuery(text);
      if (asksNothing(query)) return [];
      const db = await connection();
      const named = await namedPapers(db, typed);
      if (named.length > 0) return named.map(({ id }) => id);
      const [{ hits }, found] = await Promise.all([
        ownOf(db, query, { limit: Infinity, enough: 0 }),
        findSpelled(seen, { text, query }, signal),
      ]);
      const whole = hits.filter(hasAllWords);
      return [...new Set([...whole.map(({ id }) => id), ...found])];
    },
  };
}

/** What a paper lacks that the reader has not said of it either. */
function withoutSaid(
  lacks: readonly string[] = [],
  said?: ReadonlySet<string>,
): Lacking {
  const rest = lacks.filter((word) => said?.has(word) !== true);
  return rest.length > 0 ? { lacks: rest } : {};
}

/**
 * Those that lack words come last, the fewer the better, and only as many as make it
 * enough; beside papers with all words none with a single one.
 */
function wholeFirst(found: readonly Found[], { words }: Query): Found[] {
  const whole = found.filter(hasAllWords);
  const said = words.filter(({ word }) => isIndexed(word)).length;
  const most = whole.length === 0 ? Infinity : said - 2;
  const others = fewestLackedFirst(found).filter(
    (one) => !hasAllWords(one) && countLacked(one) <= most,
  );
  return whole.length === 0
    ? others
    : [...whole, ...others.slice(0, Math.max(0, ENOUGH - whole.length))];
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
    if (!paper || !hit) return [];
    const { matches, lacks } = hit;
    return [{ paper, matches, ...(lacks && { lacks }) }];
  });
}

async function readHits(
  db: Database,
  query: string,
  found: readonly Found[],
): Promise<SearchHit[]> {
  return Promise.all(
    found.map(async ({ paper, matches, lacks }): Promise<SearchHit> => ({
      ...(await readHit(db, paper)),
      ...(lacks && { lacks: asTyped(query, lacks) }),
      title: markText(readableTitle(paper.title), matches),
      snippet: markSnippet(paper.abstract ?? '', matches),
    })),
  );
}
