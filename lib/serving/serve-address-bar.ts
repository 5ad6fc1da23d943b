import { i18n } from '#i18n';
import type { SuggestedPaper } from '../library/answers/suggest-papers';
import { serveAddressBar } from '../adapters/omnibox/omnibox';
import { openAddress } from '../adapters/tabs/open-address';
import { inReadersLanguage } from './serve-language';

/** As many as browsers show. */
const SHOWN = 8;

/** The library in the address bar: papers that answer what is typed, and the search itself. */
export function serveLibraryInAddressBar(
  suggest: (text: string, limit: number) => Promise<SuggestedPaper[]>,
): void {
  serveAddressBar({
    async hint() {
      await inReadersLanguage();
      return i18n.t('omnibox_hint');
    },
    async suggest(text) {
      const papers = await suggest(text, SHOWN);
      return papers.map((paper) => ({
        content: isWeb(paper.href) ? paper.href : paper.title,
        text: paper.text,
      }));
    },
    enter(text, disposition) {
      if (isWeb(text)) void openAddress(text, disposition);
      else
        void import('./on-occasion').then(({ openLibrary }) =>
          openLibrary(`#search/${encodeURIComponent(text)}`),
        );
    },
  });
}

function isWeb(text: string): boolean {
  return /^https?:\/\/\S+$/i.test(text);
}
