import { arxivWithVersion } from '../export/arxiv-facts';
import { paperYear } from '../papers/paper-year';
import { citedUrl } from '../export/cited-url';
import { defineExporter } from '../export/exporter';
import { ownKeywords } from '../export/own-words';
import { familyFirst, personName } from '../export/person-name';
import { htmlNote } from '../export/html-text';
import { plainLine } from '../export/plain-text';
import type { ExportRecord } from '../export/record';

/**
 * RIS (Research Information Systems, Reference Manager 2001 specification): a line a
 * field, a tag of two characters before each. Values stand on one line, so that none
 * can look like a tag; a note is HTML, as Zotero's are. A preprint is unpublished (`UNPB`), as publishers have it;
 * of what has a DOI only that is known (`GEN`). The citation key is the ID.
 */
export default defineExporter({
  id: 'ris',
  extension: 'ris',
  mediaType: 'application/x-research-info-systems',
  async *write(records) {
    for await (const record of records) yield entry(record);
  },
});

function entry(record: ExportRecord): string {
  const { paper, key, lists, tags, note } = record;
  const { arxiv, doi } = paper.identifiers;
  const fields: [tag: string, value: string | undefined][] = [
    ['TY', arxiv !== undefined && doi === undefined ? 'UNPB' : 'GEN'],
    ['ID', key],
    ['TI', paper.title],
    ...paper.authors.map((name): [string, string] => [
      'AU',
      familyFirst(personName(name)),
    ]),
    ['PY', paperYear(paper)?.toString()],
    ['DO', doi],
    ['M1', arxiv && `arXiv:${arxivWithVersion(paper.identifiers)}`],
    ['PB', arxiv && doi === undefined ? 'arXiv' : undefined],
    ['UR', citedUrl(record)],
    ['AB', paper.abstract],
    ...ownKeywords({ lists, tags }).map((name): [string, string] => [
      'KW',
      name,
    ]),
    ['N1', note && htmlNote(note.text)],
  ];
  const lines = fields
    .map(([tag, value]): [string, string] => [tag, plainLine(value ?? '')])
    .filter(([, value]) => value !== '')
    .map(([tag, value]) => `${tag}  - ${value}\r\n`);
  return `${lines.join('')}ER  - \r\n\r\n`;
}
