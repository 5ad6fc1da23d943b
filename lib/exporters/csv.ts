import Papa from 'papaparse';
import { arxivWithVersion } from '../export/arxiv-facts';
import { paperYear } from '../papers/paper-year';
import { citedUrl } from '../export/cited-url';
import { isFamilyFirst } from '../text/person-names';
import { defineExporter } from '../export/exporter';
import { isoDay } from '../export/iso-date';
import { personName } from '../export/person-name';
import { plainLine, plainText } from '../export/plain-text';
import type { ExportRecord } from '../export/record';

/** Columns in their order. Names are fixed, so that scripts and imports find them. */
const COLUMNS = [
  'key',
  'title',
  'authors',
  'year',
  'arxiv',
  'doi',
  'url',
  'lists',
  'tags',
  'state',
  'added',
  'note',
  'abstract',
] as const;
/**
 * What a spreadsheet takes for the beginning of a formula, in wide forms too; and what
 * would, without its own apostrophe, when ours is taken away.
 */
const FORMULA = /^'*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;
/** What parts a cell's entries when it is read again: of lists semicolons only. */
const PARTING = { lists: /[;"]/, tags: /[;,"]/, authors: /[;,|"]|\sand\s/i };
/** Rows written at once. */
const BATCH = 200;

/**
 * Comma-separated values (RFC 4180), one paper a row, several authors, lists or tags in one
 * cell with "; " between, one that holds such a sign in quotation marks. It begins with a byte order mark, without which Excel takes
 * UTF-8 for something else. A cell that a spreadsheet would run as a formula gets an
 * apostrophe before it (OWASP, CSV injection).
 */
export default defineExporter({
  id: 'csv',
  extension: 'csv',
  mediaType: 'text/csv;charset=utf-8',
  async *write(records) {
    yield `\ufeff${lines([[...COLUMNS]])}`;
    let rows: string[][] = [];
    for await (const record of records) {
      const cells = cellsOf(record);
      rows.push(COLUMNS.map((column) => cells[column]));
      if (rows.length < BATCH) continue;
      yield lines(rows);
      rows = [];
    }
    if (rows.length > 0) yield lines(rows);
  },
});

/** Entries of one cell; quotation marks in one are doubled, as in a cell. */
function inCell(entries: readonly string[], parting: RegExp): string {
  return entries
    .map((entry) =>
      parting.test(entry) ? `"${entry.replaceAll('"', '""')}"` : entry,
    )
    .join('; ');
}

function nameOf({ name }: { name: string }): string {
  return plainLine(name);
}

function givenFirst(author: string): string {
  const name = personName(author);
  if ('literal' in name) return name.literal;
  const { given, particle, family, suffix } = name;
  if (isFamilyFirst(family)) return `${family} ${given}`.trim();
  return [given, particle, family, suffix].filter(Boolean).join(' ');
}

function lines(rows: string[][]): string {
  return `${Papa.unparse(rows, { newline: '\r\n', escapeFormulae: FORMULA })}\r\n`;
}

function cellsOf(
  record: ExportRecord,
): Record<(typeof COLUMNS)[number], string> {
  const { paper, key, lists, tags, reading, note } = record;
  return {
    key,
    title: plainLine(paper.title),
    authors: inCell(paper.authors.map(givenFirst), PARTING.authors),
    year: `${paperYear(paper) ?? ''}`,
    arxiv: arxivWithVersion(paper.identifiers) ?? '',
    doi: paper.identifiers.doi ?? '',
    url: citedUrl(record) ?? '',
    lists: inCell(lists.map(nameOf), PARTING.lists),
    tags: inCell(tags.map(nameOf), PARTING.tags),
    state: reading?.state ?? '',
    added: isoDay(paper.addedAt),
    note: plainText(note?.text ?? ''),
    abstract: plainLine(paper.abstract ?? ''),
  };
}
