import { entryFrom, reject } from '../import/entry';
import { defineImporter } from '../import/importer';

/** How browsers begin a page with all its parts in one file: MHTML (RFC 2557). */
const ARCHIVE =
  /^(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*Content-Type:\s*multipart\/related/i;

/** Characters of a page that are read; the largest listing has under 10 million. */
const LONGEST = 40_000_000;

/**
 * A page of arXiv or Hugging Face as browsers save it ("Save page as…", SingleFile),
 * read by the very readers that put badges on it. Everything is read before the
 * first entry comes: a document has no half.
 */
export default defineImporter({
  id: 'saved-page',

  sniff: (head) =>
    ARCHIVE.test(head) || /<!doctype html\b|<html[\s>]/i.test(head) ? 0.94 : 0,

  async *parse({ chunks }, { readPage }) {
    let html = '';
    for await (const chunk of chunks) if (html.length <= LONGEST) html += chunk;
    if (ARCHIVE.test(html.slice(0, 4_096).replace(/\r\n?/g, '\n')))
      return yield reject('page_archive', 1, /^Subject: (.*)/m.exec(html)?.[1]);
    const page = html.length > LONGEST ? undefined : readPage?.(html);
    if (html.length > LONGEST) yield reject('record_too_long', 1);
    else if (page === undefined) yield reject('unknown_page', 1, titleOf(html));
    else if (page.papers.length === 0)
      yield reject('no_papers', 1, titleOf(html));
    else {
      yield { type: 'feed', header: { name: page.label } };
      const lines = new LineFinder(html);
      for (const { identifiers, ...paper } of page.papers) {
        const { arxiv = '', arxivVersion, doi } = identifiers;
        const version = arxivVersion === undefined ? '' : `v${arxivVersion}`;
        yield* entryFrom({
          ...paper,
          line: lines.find(arxiv),
          identifiers: [`${arxiv}${version}`, doi],
        });
      }
    }
  },
});

function titleOf(html: string): string {
  return /<title[^>]{0,200}>([^<]{0,400})/i.exec(html)?.[1] ?? '';
}

/** The lines where papers are named, in the order of the page: each part is looked at once. */
class LineFinder {
  readonly #html: string;
  #at = 0;
  #line = 1;

  constructor(html: string) {
    this.#html = html;
  }

  /** The line of the next place with this name; where there is none, the one before. */
  find(name: string): number {
    const found = name === '' ? -1 : this.#html.indexOf(name, this.#at);
    if (found === -1) return this.#line;
    this.#line += this.#html.slice(this.#at, found).split('\n').length - 1;
    this.#at = found;
    return this.#line;
  }
}
