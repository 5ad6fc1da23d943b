import { createIndexReader } from '../index/index-reader';
import { mended } from '../index/mended';
import type { SearchAnswer, SearchQuestion } from '../index/search';
import type { PaperId } from '../papers/paper';
import type { Query } from '../query/query';
import type { Connection } from '../store/connection';
import { createIndexPages } from '../store/index-pages';
import type { Database } from '../store/open';
import type { StoredPaper } from '../store/schema';
import { allStems, lackedWordsOf } from './index-answer';
import type { Lacking } from './lacking';
import { allowedPapers, createCheck } from './query-filters';
import { LEAST_REORDERED, MOST_REORDERED, reorder } from './side-by-side';
import { createTypedPapers } from './typed-papers';

/** A paper that answers a query, with the stems that the query was taken to mean. */
export interface SeenPaper extends Lacking {
  paper: StoredPaper;
  stems: ReadonlySet<string>;
}

export interface SeenOptions {
  /** Aborted, it gives what was found by then. */
  signal?: AbortSignal | undefined;
  /** Of the papers that words find, no more are read. */
  most?: number;
  /** Where fewer papers have all words, those that lack some follow, up to so many; where none has, all of these, unless told otherwise. */
  enough?: number | undefined;
}

/** Search over everything seen, from the index in pages; as fresh as that. */
export interface SeenSearch {
  /** The best `limit` papers, those that lack a word of the query last. */
  search(
    query: Query,
    limit: number,
    options?: SeenOptions,
  ): Promise<SeenPaper[]>;
  /** The ids of all papers that have every word of a query, best first; few are read where they need not be. */
  find(query: Query, signal?: AbortSignal): Promise<PaperId[]>;
  /** Which of some papers a query asks for, whatever its words are; each may have a note. */
  narrow(
    query: Query,
    notes: ReadonlyMap<PaperId, string>,
  ): Promise<ReadonlySet<PaperId>>;
  /** Asks the index itself. */
  ask(question: SearchQuestion): Promise<SearchAnswer>;
}

/** Words have an order where there are several. */
function isOrdered({ words }: Query): boolean {
  return words.length > 1;
}

/** Records read at once where they decide who stays: few, so that the first that do are soon there, then more and more. */
const FIRST_CHECKED = 40;
const MOST_CHECKED = 1_280;

/** `mend` is called where pages of the index are lost; it has the index made anew. */
export function createSeenSearch(
  connection: Connection,
  mend: () => Promise<void>,
): SeenSearch {
  const index = createIndexReader(createIndexPages(connection));
  const read = createTypedPapers();
  let preloaded = 0;
  let isOpen = false;
  /** Answers while it is looked whether the index has changed; then once more. */
  const answerFresh = async <T>(answer: () => Promise<T>): Promise<T> => {
    if (!isOpen) {
      await index.refresh();
      isOpen = true;
      return answer();
    }
    const { generation } = index.manifest;
    const [answered] = await Promise.all([answer(), index.refresh()]);
    return index.manifest.generation === generation ? answered : answer();
  };
  /** … and from what there is of an index whose pages are lost. */
  const whileFresh = <T>(answer: () => Promise<T>): Promise<T> =>
    mended(() => answerFresh(answer), mend);
  const ask = async (
    db: Database,
    query: Query,
    { limit, enough = 1 }: { limit: number; enough?: number | undefined },
  ) => {
    const phrased = new Set(query.phrases.flat());
    const { papers, stems } = await index.search({
      ...query,
      words: query.words.map((asked) => ({
        ...asked,
        isNeeded: phrased.has(asked.word),
      })),
      without: query.without.words,
      ...(await allowedPapers(db, query)),
      // The best are put in order together, however few of them are asked for.
      limit: Math.max(limit, LEAST_REORDERED),
      enough: query.needsAll === true ? 0 : enough,
    });
    const best = papers.slice(0, MOST_REORDERED).map(({ paper }) => paper);
    const there = isOrdered(query) ? await read(db, best) : [];
    const titles = new Map(there.map(({ id, title }) => [id, title]));
    return {
      papers: reorder(papers, stems, (id) => titles.get(id)),
      stems: allStems(stems),
    };
  };
  const search = async (
    db: Database,
    query: Query,
    limit: number,
    { signal, most = Infinity, enough }: SeenOptions = {},
  ) => {
    const check = createCheck(query);
    // Any number of the best may fail.
    const { papers, stems } = await ask(db, query, {
      limit: check ? most : limit,
      enough,
    });
    const found: SeenPaper[] = [];
    let some = check ? FIRST_CHECKED : limit;
    for (let at = 0; at < papers.length; at += some) {
      if (at > 0) some = Math.min(2 * some, MOST_CHECKED);
      const next = new Map(
        papers.slice(at, at + some).map((one) => [one.paper, one]),
      );
      for (const paper of await read(db, [...next.keys()])) {
        if (check?.(paper) === false) continue;
        const lacked = lackedWordsOf(next.get(paper.id) ?? {}, query.words);
        found.push({ paper, stems, ...lacked });
      }
      if (found.length >= limit || signal?.aborted === true) break;
    }
    return found.slice(0, limit);
  };
  const find = async (db: Database, query: Query, signal?: AbortSignal) => {
    if (createCheck(query) === undefined) {
      const { papers } = await ask(db, query, { limit: Infinity, enough: 0 });
      return papers.map(({ paper }) => paper);
    }
    const found = await search(db, query, Infinity, { signal, enough: 0 });
    return found.map(({ paper }) => paper.id);
  };
  const narrow = async (
    db: Database,
    query: Query,
    notes: ReadonlyMap<PaperId, string>,
  ) => {
    const { only, except } = await allowedPapers(db, query);
    const some = [...notes.keys()].filter((id) => only?.has(id) ?? true);
    const { papers } = await index.search({
      ...query,
      words: [],
      without: query.without.words,
      only: new Set(some),
      ...(except && { except }),
      limit: Infinity,
    });
    const ids = papers.map(({ paper }) => paper);
    const check = createCheck(query);
    if (check === undefined) return new Set(ids);
    const there = await read(db, ids);
    return new Set(
      there
        .filter((paper) => check(paper, notes.get(paper.id)))
        .map(({ id }) => id),
    );
  };
  /** Who has searched goes on typing. */
  const preload = () => {
    const { generation } = index.manifest;
    if (preloaded === generation) return;
    preloaded = generation;
    index.preload().catch(() => (preloaded = 0));
  };
  return {
    ask: (question) => whileFresh(() => index.search(question)),
    async search(query, limit, options) {
      const db = await connection();
      const found = await whileFresh(() => search(db, query, limit, options));
      preload();
      return found;
    },
    async find(query, signal) {
      const db = await connection();
      return whileFresh(() => find(db, query, signal));
    },
    async narrow(query, notes) {
      const db = await connection();
      return whileFresh(() => narrow(db, query, notes));
    },
  };
}
