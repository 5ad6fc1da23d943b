import { arxivWithVersion } from '../export/arxiv-facts';
import { paperYear } from '../papers/paper-year';
import { citedUrl } from '../export/cited-url';
import { defineExporter } from '../export/exporter';
import { listedKeywords } from '../export/own-words';
import { personName, type PersonName } from '../export/person-name';
import { plainLine, plainText } from '../export/plain-text';
import type { ExportRecord } from '../export/record';

/**
 * CSL-JSON, which Zotero, Pandoc and every CSL processor read (Citation Style Language
 * 1.0.2, appendix IV: https://docs.citationstyles.org/en/stable/specification.html).
 * `article` is its type for preprints and for what may have been published anywhere.
 * The note stands in `note`, which styles and Zotero show, and in `annote`, where our
 * importer finds it: Zotero writes what it has no field for into `note`.
 */
export default defineExporter({
  id: 'csl-json',
  extension: 'json',
  mediaType: 'application/vnd.citationstyles.csl+json',
  async *write(records) {
    let before = '[\n';
    for await (const record of records) {
      yield before + JSON.stringify(item(record));
      before = ',\n';
    }
    yield before === '[\n' ? '[]\n' : '\n]\n';
  },
});

function item(record: ExportRecord) {
  const { paper, key, lists, tags, note } = record;
  const url = citedUrl(record);
  const { arxiv, doi } = paper.identifiers;
  const year = paperYear(paper);
  return {
    id: key,
    type: 'article',
    title: plainLine(paper.title),
    ...(paper.authors.length > 0 && {
      author: paper.authors.map(personName).map(cslName),
    }),
    ...(year !== undefined && { issued: { 'date-parts': [[year]] } }),
    ...(doi !== undefined && { DOI: doi }),
    ...(arxiv !== undefined && {
      number: `arXiv:${arxivWithVersion(paper.identifiers)}`,
      archive: 'arXiv',
      archive_location: arxiv,
    }),
    ...(url !== undefined && { URL: url }),
    ...(paper.abstract !== undefined && {
      abstract: plainText(paper.abstract),
    }),
    ...(lists.length + tags.length > 0 && {
      keyword: listedKeywords({ lists, tags }).join(', '),
    }),
    ...(note && { note: plainText(note.text), annote: plainText(note.text) }),
  };
}

function cslName(name: PersonName) {
  if ('literal' in name) return { literal: name.literal };
  const { family, given, particle, suffix } = name;
  return {
    family,
    ...(given !== '' && { given }),
    ...(particle !== '' && { 'non-dropping-particle': particle }),
    ...(suffix !== '' && { suffix }),
  };
}
