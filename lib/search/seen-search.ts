import { createIndexReader } from '../index/index-reader';
import type { SearchAnswer, SearchQuestion } from '../index/search';
import { words } from '../index/tokens';
import { titleWords } from '../papers/title-key';
import type { Query } from '../query/query';
import type { Connection } from '../store/connection';
import { createIndexPages } from '../store/index-pages';
import type { Database } from '../store/open';
import type { StoredPaper } from '../store/schema';
import { allowedPapers, createChecks } from './query-filters';
import { createTypedPapers } from './typed-papers';

/** A paper that answers a query, with the stems that the query was taken to mean. */
export interface SeenPaper {
  paper: StoredPaper;
  stems: ReadonlySet<string>;
}

/** Search over everything seen, from the index in pages; as fresh as that. */
export interface SeenSearch {
  search(query: Query, limit: number): Promise<SeenPaper[]>;
  /** Asks the index itself. */
  ask(question: SearchQuestion): Promise<SearchAnswer>;
}

/** Papers asked of the index where their records decide who stays. */
const MOST_CHECKED = 400;
/** Records read in one go, so that the first that stay are enough. */
const CHECKED_AT_ONCE = 40;

export function createSeenSearch(connection: Connection): SeenSearch {
  const index = createIndexReader(createIndexPages(connection));
  const read = createTypedPapers();
  let preloaded = 0;
  let isOpen = false;
  /** Answers while it is looked whether the index has changed; then once more. */
  const whileFresh = async <T>(answer: () => Promise<T>): Promise<T> => {
    if (!isOpen) {
      await index.refresh();
      isOpen = true;
      return answer();
    }
    const { generation } = index.manifest;
    const [answered] = await Promise.all([answer(), index.refresh()]);
    return index.manifest.generation === generation ? answered : answer();
  };
  const find = async (db: Database, query: Query, limit: number) => {
    const allowed = await allowedPapers(db, query);
    const check = createChecks(db, query, hasPhrases);
    const { papers, stems } = await index.search({
      ...query,
      without: query.without.words,
      ...allowed,
      limit: check === undefined ? limit : MOST_CHECKED,
    });
    const ids = papers.map(({ paper }) => paper);
    const found: SeenPaper[] = [];
    for (let at = 0; at < ids.length; at += CHECKED_AT_ONCE) {
      const there = await read(db, ids.slice(at, at + CHECKED_AT_ONCE));
      const stays = await Promise.all(
        there.map(async (paper) => (await check?.(paper)) ?? true),
      );
      found.push(
        ...there.filter((_, i) => stays[i]).map((paper) => ({ paper, stems })),
      );
      if (found.length >= limit) break;
    }
    return found.slice(0, limit);
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
    async search(query, limit) {
      const db = await connection();
      const found = await whileFresh(() => find(db, query, limit));
      preload();
      return found;
    },
  };
}

/** Whether a paper's title or abstract has every phrase of a query, and none that it must not have. */
function hasPhrases(
  { title, abstract = '' }: StoredPaper,
  { phrases, without }: Query,
): boolean {
  // Phrases are looked for in the text itself: positions would double the index.
  const texts = [words(title), titleWords(title), words(abstract)].map(
    (text) => ` ${text.join(' ')} `,
  );
  const has = (phrase: readonly string[]) =>
    texts.some((text) => text.includes(` ${phrase.join(' ')} `));
  return phrases.every(has) && !without.phrases.some(has);
}
