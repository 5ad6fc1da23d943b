import { i18n } from '#i18n';
import { summarise } from '../library/describe';
import { paperNamedIn } from '../library/search-named';
import { serveAddressBar } from '../omnibox/omnibox';
import { readableTitle } from '../papers/readable-title';
import { parseQuery } from '../query/parse-query';
import { createSeenSearch, type SeenSearch } from '../search/seen-search';
import type { Connection } from '../store/connection';
import { openAddress } from '../tabs/open-address';
import { openLibrary } from '../tabs/own-pages';
import { inReadersLanguage } from './serve-language';

/** As many as browsers show. */
const SHOWN = 8;

/** The library in the address bar: papers that answer what is typed, and the search itself. */
export function serveLibraryInAddressBar(connection: Connection): void {
  let search: SeenSearch | undefined;
  serveAddressBar({
    async hint() {
      await inReadersLanguage();
      return i18n.t('omnibox_hint');
    },
    async suggest(text) {
      // Most of the times that the worker wakes, nobody asks.
      search ??= createSeenSearch(connection);
      const db = await connection();
      const [named, found] = await Promise.all([
        paperNamedIn(db, text),
        search.search(parseQuery(text), SHOWN),
      ]);
      const others = found.map(({ paper }) => paper);
      const papers = named
        ? [named, ...others.filter(({ id }) => id !== named.id)]
        : others;
      return Promise.all(
        papers.slice(0, SHOWN).map(async (paper) => {
          const { title, authors, year, href } = await summarise(db, paper);
          const by = [authors.slice(0, 2).join(', '), year].filter(Boolean);
          return {
            content: isWeb(href) ? href : title,
            text: [readableTitle(title), ...by].join(' – '),
          };
        }),
      );
    },
    enter(text, disposition) {
      void (isWeb(text)
        ? openAddress(text, disposition)
        : openLibrary(`#search/${encodeURIComponent(text)}`));
    },
  });
}

function isWeb(text: string): boolean {
  return /^https?:\/\/\S+$/i.test(text);
}
