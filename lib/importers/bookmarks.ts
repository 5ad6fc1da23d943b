import { entryFrom, reject } from '../import/entry';
import { defineImporter } from '../import/importer';
import { withoutMarkup } from '../import/plain-text';
import { findIdentifiers } from '../papers/find-identifiers';
import { identifierKeys } from '../papers/identifiers';

/** One bookmark; each stands on a line of its own. */
const BOOKMARK =
  /<A\s[^<>]{0,9}HREF="([^"]{1,2000})"[^<>]*>([^<]{0,1000})<\/A>/i;
/** Titles of pages that say the paper's own: arXiv's, Hugging Face's, OpenReview's. */
const PAGE_TITLES = [
  /^\[[\w./-]{6,30}\]\s+(.+)$/,
  /^Paper page - (.+)$/,
  /^(.+) \| OpenReview$/,
];

/**
 * Bookmarks as every browser exports them
 * (https://learn.microsoft.com/en-us/previous-versions/windows/internet-explorer/ie-developer/platform-apis/aa753582(v=vs.85)).
 * Those that lead to a paper are read, and all others passed over: nobody's bookmarks
 * are papers alone. A title that a page gave is taken where it is known to be the paper's.
 */
export default defineImporter({
  id: 'bookmarks',

  sniff: (head) =>
    /^\s*<!DOCTYPE NETSCAPE-Bookmark-file-1>/i.test(head) ? 1 : 0,

  async *parse({ lines }) {
    yield { type: 'feed', header: { name: 'Bookmarks' } };
    let found = 0;
    for await (const { number: line, text } of lines) {
      const [, address = '', label = ''] = BOOKMARK.exec(text) ?? [];
      const url = withoutMarkup(address);
      if (identifierKeys(findIdentifiers(url)).length === 0) continue;
      found += 1;
      yield* entryFrom({
        line,
        title: titleOf(withoutMarkup(label)),
        identifiers: [url],
        text: label,
      });
    }
    if (found === 0) yield reject('no_papers', 1);
  },
});

function titleOf(label: string): string | undefined {
  const [title] = PAGE_TITLES.flatMap((form) => form.exec(label)?.[1] ?? []);
  return title;
}
