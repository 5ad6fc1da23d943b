import { authorNames, givenFirst } from '../import/author-names';
import { entryFrom } from '../import/entry';
import { defineImporter } from '../import/importer';
import { readXmlRecords } from '../import/xml/read-records';
import {
  child,
  childrenOf,
  textIn,
  type XmlElement,
} from '../import/xml/read-xml';

/**
 * Answers of arXiv's OAI-PMH (https://info.arxiv.org/help/oa/index.html) in the formats
 * `arXivRaw`, `arXiv` and `oai_dc`. A deleted record has no metadata, and is refused.
 */
export default defineImporter({
  id: 'oai-pmh',

  sniff: (head) =>
    /<(?:\w+:)?(?:OAI-PMH|ListRecords|arXivRaw)\b/.test(head) ? 0.97 : 0,

  async *parse({ chunks }) {
    yield* readXmlRecords(chunks, {
      records: ['record'],
      header: () => ({ name: 'arXiv OAI-PMH' }),
      read: readRecord,
    });
  },
});

function readRecord(record: XmlElement, line: number) {
  const header = child(record, 'header');
  const [metadata] = child(record, 'metadata')?.children ?? [];
  const identifier = textIn(child(header, 'identifier'));
  const isDeleted = header?.attributes['status'] === 'deleted';
  const fields = metadata?.name === 'dc' ? dublinCore : arxivOwn;
  return entryFrom({
    line,
    ...(metadata !== undefined && !isDeleted && fields(metadata, identifier)),
    text: isDeleted ? identifier : textIn(record).slice(0, 400),
  });
}

function arxivOwn(metadata: XmlElement, identifier: string) {
  const text = (name: string) => textIn(child(metadata, name));
  const authors = child(metadata, 'authors');
  const versions = childrenOf(metadata, 'version');
  return {
    title: text('title'),
    authors:
      authors === undefined || authors.children.length === 0
        ? authorNames(textIn(authors))
        : childrenOf(authors, 'author').map((author) =>
            ['forenames', 'keyname', 'suffix']
              .map((part) => textIn(child(author, part)))
              .join(' '),
          ),
    year: textIn(child(versions[0], 'date')) || text('created'),
    abstract: text('abstract'),
    identifiers: [
      `${text('id')}${versions.at(-1)?.attributes['version'] ?? ''}`,
      text('id'),
      identifier,
      // Several DOIs stand in one field: the first is the paper's.
      text('doi').split(/\s+/)[0],
    ],
  };
}

function dublinCore(metadata: XmlElement, identifier: string) {
  const texts = (name: string) => childrenOf(metadata, name).map(textIn);
  return {
    title: texts('title')[0],
    authors: texts('creator').map(givenFirst),
    year: texts('date').toSorted()[0],
    // Comments follow the abstract, and begin with their label.
    abstract: texts('description').find((it) => !/^comment:/i.test(it)),
    identifiers: [identifier, ...texts('identifier')],
  };
}
