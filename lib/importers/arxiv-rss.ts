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

/** Until 2024 titles ended so: "Title. (arXiv:2401.00001v1 [cs.LG] CROSS LISTED)". */
const OLD_ENDING = /\.? \(arXiv:[^()]{1,80}\)$/;

/**
 * RSS as arXiv writes it: RSS 2.0 since 2024 (https://info.arxiv.org/help/rss.html,
 * `arxiv:announce_type`), RSS 1.0 (RDF) before. New, cross-listed and replaced papers
 * are all papers that stand in the feed.
 */
export default defineImporter({
  id: 'arxiv-rss',

  sniff: (head) =>
    /<(?:rss|rdf:RDF)\b/.test(head) ? (/arxiv/i.test(head) ? 0.96 : 0.7) : 0,

  async *parse({ chunks }) {
    yield* readXmlRecords(chunks, {
      records: ['item'],
      header: (head) =>
        feedHeader(
          head.get('title'),
          'arXiv',
          head.get('pubDate') ?? head.get('lastBuildDate') ?? head.get('date'),
        ),
      read: readItem,
    });
  },
});

function readItem(item: XmlElement, line: number) {
  return entryFrom({
    line,
    title: withoutMarkup(textIn(child(item, 'title'))).replace(OLD_ENDING, ''),
    authors: childrenOf(item, 'creator').flatMap((creator) =>
      authorNames(withoutMarkup(textIn(creator))),
    ),
    abstract: announcedAbstract(textIn(child(item, 'description'))),
    identifiers: [
      textIn(child(item, 'guid')),
      textIn(child(item, 'DOI') ?? child(item, 'doi')),
      textIn(child(item, 'link')),
      item.attributes['rdf:about'],
    ],
    text: textIn(item).slice(0, 400),
  });
}
