import { createPackedIndex } from '../index/packed-index';
import { titleWords } from '../papers/title-key';
import { words } from '../index/tokens';
import type { Query } from '../query/query';
import type { Connection } from '../store/connection';
import { createIndexPages } from '../store/index-pages';
import { getPapers } from '../store/papers';
import type { StoredPaper } from '../store/schema';
import { allowedPapers, createChecks } from './query-filters';

/** A paper that answers a query, with the stems that the query was taken to mean. */
export interface SeenPaper {
  paper: StoredPaper;
  stems: ReadonlySet<string>;
}

/** Search over everything seen, from the index in pages; as fresh as that. */
export interface SeenSearch {
  search(query: Query, limit: number): Promise<SeenPaper[]>;
}

/** Papers asked of the index where their records decide who stays. */
const MOST_CHECKED = 400;
/** Records read in one go, so that the first that stay are enough. */
const CHECKED_AT_ONCE = 40;

export function createSeenSearch(connection: Connection): SeenSearch {
  const index = createPackedIndex(createIndexPages(connection));
  return {
    async search(query, limit) {
      const [db] = await Promise.all([connection(), index.refresh()]);
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
        const read = await getPapers(db, ids.slice(at, at + CHECKED_AT_ONCE));
        const there = read.filter((paper) => paper !== undefined);
        const stays = await Promise.all(
          there.map(async (paper) => (await check?.(paper)) ?? true),
        );
        found.push(
          ...there
            .filter((_, i) => stays[i])
            .map((paper) => ({ paper, stems })),
        );
        if (found.length >= limit) break;
      }
      return found.slice(0, limit);
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
