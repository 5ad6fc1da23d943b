import { parseQuery } from '../../../lib/query/parse-query.ts';
import { createSeenSearch } from '../../../lib/search/seen-search.ts';
import type { Connection } from '../../../lib/store/connection.ts';

/** Searches as the address bar has them, one after the other; how long each took. */
export function createQuestions(
  connection: Connection,
): (queries: readonly string[]) => Promise<number[]> {
  const search = createSeenSearch(connection, async () => undefined);
  return async (queries) => {
    const times: number[] = [];
    for (const query of queries) {
      const start = performance.now();
      await search.search(parseQuery(query), 20);
      times.push(performance.now() - start);
    }
    return times;
  };
}
