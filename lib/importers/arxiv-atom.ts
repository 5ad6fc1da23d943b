import { authorNames } from '../import/author-names';
import { entryFrom } from '../import/entry';
import { defineImporter } from '../import/importer';
import { withoutMarkup } from '../import/plain-text';
import { announcedAbstract } from '../import/xml/announced-abstract';
import { feedHeader } from '../import/xml/feed-header';
import { readXmlRecords } from '../import/xml/read-records';
import {
  child,
  childrenOf,
  textIn,
  type XmlElement,
} from '../import/xml/read-xml';

/**
 * Atom as arXiv writes it: answers of the API (https://info.arxiv.org/help/api/user-manual.html)
 * and the daily announcements of `rss.arxiv.org/atom/…` (https://info.arxiv.org/help/rss.html),
 * which have all authors in one `dc:creator` and a prefix before the abstract.
 */
export default defineImporter({
  id: 'arxiv-atom',

  sniff: (head) =>
    /<(?:\w+:)?feed\b[^>]*xmlns(?::\w+)?=["']http:\/\/www\.w3\.org\/2005\/Atom/.test(
      head,
    )
      ? 0.95
      : 0,

  async *parse({ chunks }) {
    yield* readXmlRecords(chunks, {
      records: ['entry'],
      header: (head) =>
        feedHeader(
          head.get('title'),
          'arXiv',
          // An answer of the API is as old as the question.
          /updates on arXiv/.test(head.get('title') ?? '')
            ? head.get('updated')
            : undefined,
        ),
      read: readEntry,
    });
  },
});

function readEntry(entry: XmlElement, line: number) {
  const authors = childrenOf(entry, 'author').map((author) =>
    textIn(child(author, 'name')),
  );
  const creators = childrenOf(entry, 'creator').flatMap((it) =>
    authorNames(withoutMarkup(textIn(it))),
  );
  return entryFrom({
    line,
    title: withoutMarkup(textIn(child(entry, 'title'))),
    authors: authors.length > 0 ? authors : creators,
    // The first version's; announcements have none but their own.
    year: authors.length > 0 ? textIn(child(entry, 'published')) : undefined,
    abstract: announcedAbstract(
      textIn(child(entry, 'summary') ?? child(entry, 'content')),
    ),
    identifiers: [
      textIn(child(entry, 'id')),
      textIn(child(entry, 'doi') ?? child(entry, 'DOI')),
      ...childrenOf(entry, 'link').map((link) => link.attributes['href']),
    ],
    text: textIn(entry).slice(0, 400),
  });
}
