import { readableTitle } from '../../papers/readable-title';
import { parseQuery } from '../../query/parse-query';
import { createSeenSearch } from '../../search/seen-search';
import type { Connection } from '../../store/connection';
import { summarise } from './describe';
import { paperNamedIn } from './search-named';

/** A paper that answers what is typed in the address bar. */
export interface SuggestedPaper {
  /** Where a click on it leads: on the web, where somebody says so. */
  href: string;
  title: string;
  /** Title, authors and year. */
  text: string;
}

/**
 * Papers that answer what is typed, best first; one that it names is the first. With the
 * next letter nobody waits for the answer to those before. `mend` has the index made anew.
 */
export function createSuggestions(
  connection: Connection,
  mend: () => Promise<void>,
): (text: string, limit: number) => Promise<SuggestedPaper[]> {
  const search = createSeenSearch(connection, mend);
  let typed = new AbortController();
  return async (text, limit) => {
    typed.abort();
    typed = new AbortController();
    const { signal } = typed;
    const db = await connection();
    const [named, found] = await Promise.all([
      paperNamedIn(db, text),
      search.search(parseQuery(text), limit, { signal }),
    ]);
    const others = found.map(({ paper }) => paper);
    const papers = named
      ? [named, ...others.filter(({ id }) => id !== named.id)]
      : others;
    return Promise.all(
      papers.slice(0, limit).map(async (paper) => {
        const { title, authors, year, href } = await summarise(db, paper);
        const by = [authors.slice(0, 2).join(', '), year].filter(Boolean);
        return {
          href,
          title,
          text: [readableTitle(title), ...by].join(' – '),
        };
      }),
    );
  };
}
