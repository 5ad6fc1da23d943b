import { cellNames, partsBySemicolon } from '../import/author-names';
import { cellParts } from '../import/cell-list';
import { entryFrom, notice, reject } from '../import/entry';
import { defineImporter, type Parsed } from '../import/importer';
import {
  guessColumns,
  guessReading,
  type ColumnChoice,
  type ColumnRole,
} from '../import/table-columns';
import { noteText } from '../import/plain-text';
import { withoutDelimiterLine } from '../import/table-delimiter';
import { tableRows, type TableRow } from '../import/table-rows';
import { findIdentifiers } from '../papers/find-identifiers';
import { identifierKeys } from '../papers/identifiers';

const DELIMITERS = ['\t', ';', ',', '|'];
/** A head that names so many columns is that of a table. */
const SURE = 4;
/** Rows that a reader sees when choosing columns. */
const SHOWN = 6;
/** Rows looked at before columns are guessed by what they hold. */
const JUDGED = 30;

/** Google Scholar's "arXiv preprint arXiv:1706.03762" and Zotero's "arXiv:1706.03762 [cs]". */
const AS_JOURNAL = /^(?:arxiv (?:preprint|e-prints),? )?arxiv: ?\S+/i;

/**
 * CSV and TSV (RFC 4180; semicolons and bars too): spreadsheets, Zotero's CSV, exports
 * of databases. What a column holds is told by the head, guessed from the cells, or
 * chosen by the reader.
 */
export default defineImporter({
  id: 'table',

  sniff(beginning) {
    const head = withoutDelimiterLine(beginning);
    if (/^\s*[[{<@]/.test(head)) return 0;
    // The last line may be cut.
    const lines = head
      .split('\n')
      .filter((line) => line.trim() !== '')
      .slice(0, beginning.length < 4_096 ? undefined : -1);
    const [first = ''] = lines;
    const named = DELIMITERS.map((it) =>
      Object.keys(guessed(first.split(it)) ?? {}),
    );
    // A note in it may hold a record of another format.
    if (named.some(({ length }) => length >= SURE)) return 0.98;
    if (named.some(({ length }) => length > 0)) return 0.85;
    const delimiter = DELIMITERS.find((it) => isRegular(lines, it));
    if (delimiter === undefined) return 0;
    // More than a list of links: there are words beside them.
    const telling = lines.filter((line) => {
      const cells = cellsOf(line, delimiter);
      return (
        cells.some(isName) && cells.some((it) => / /.test(it) && !isName(it))
      );
    });
    if (telling.length * 2 >= lines.length) return 0.82;
    return delimiter === '\t' ? 0.7 : 0.3;
  },

  async *parse({ chunks }, { table: chosen }) {
    yield { type: 'feed', header: { name: 'CSV' } };
    const rows = tableRows(chunks);
    const first: TableRow[] = [];
    while (first.length < JUDGED) {
      const { done, value } = await rows.next();
      if (done) break;
      first.push(value);
    }
    const whole = first.filter(({ isBroken }) => !isBroken);
    const guess = guessReading(whole.map(({ cells }) => cells));
    const { hasHead, columns } = chosen ?? guess;
    yield {
      type: 'table',
      table: {
        hasHead,
        columns,
        rows: whole.slice(0, SHOWN).map(({ cells }) => cells.map(shown)),
        isSure: guess.isSure,
      },
    };
    if (first.length === 0) yield reject('no_papers', 1);
    else if (!namesPapers(columns))
      yield reject(
        'no_title_column',
        whole[0]?.line ?? 1,
        whole[0]?.cells.join(' '),
      );
    else {
      const bySemicolon =
        (hasHead && isZotero(whole[0]?.cells ?? [])) ||
        partsBySemicolon(
          whole.map(({ cells }) => cells[columns.authors ?? -1] ?? ''),
        );
      const form = {
        columns,
        bySemicolon,
        width: hasHead ? whole[0]?.cells.length : undefined,
      };
      let isHead = hasHead;
      for (const row of first) {
        if (!(isHead && !row.isBroken)) yield* read(row, form);
        else isHead = false;
      }
      for await (const row of rows) yield* read(row, form);
    }
  },
});

/** Whether every line has as many cells, and more than one. */
function isRegular(lines: readonly string[], delimiter: string): boolean {
  const widths = new Set(lines.map((line) => cellsOf(line, delimiter).length));
  return lines.length > 1 && widths.size === 1 && !widths.has(1);
}

/** Cells of a line, for a first look: quotation marks hold delimiters back. */
function cellsOf(line: string, delimiter: string): string[] {
  return line
    .replace(/"[^"]*"/g, (quoted) => quoted.replaceAll(delimiter, ' '))
    .split(delimiter);
}

function isName(cell: string): boolean {
  const text = cell.replace(/^"|"$/g, '');
  return identifierKeys(findIdentifiers(text)).length > 0;
}

/** Names of columns that say what the table is; undefined where they do not. */
function guessed(names: readonly string[]): ColumnChoice | undefined {
  const columns = guessColumns(
    names.map((name) => name.replace(/^\ufeff?"|"$/g, '')),
  );
  return names.length > 1 && namesPapers(columns) ? columns : undefined;
}

function namesPapers({ title, identifier, link }: ColumnChoice): boolean {
  return (title ?? identifier ?? link) !== undefined;
}

/** What all rows of a table have in common. */
interface TableForm {
  columns: ColumnChoice;
  /** Semicolons, and nothing else, part authors. */
  bySemicolon: boolean;
  /** Cells of the head, if there is one. */
  width: number | undefined;
}

/** Zotero's own head; its authors are always parted by semicolons. */
function isZotero(head: readonly string[]): boolean {
  return ['Item Type', 'Author', 'Publication Title'].every((name) =>
    head.includes(name),
  );
}

function* read(
  { line, cells, isBroken }: TableRow,
  { columns, bySemicolon, width }: TableForm,
): Generator<Parsed> {
  const text = cells.join(' ').slice(0, 400);
  if (isBroken) return yield reject('broken_record', line, text);
  const cell = (role: ColumnRole) => {
    const at = columns[role];
    // An apostrophe keeps spreadsheets from taking text for a formula; it is none of it.
    return at === undefined
      ? undefined
      : cells[at]?.replace(/^'(?='*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20])/, '');
  };
  yield* entryFrom({
    line,
    title: cell('title'),
    authors: cellNames(cell('authors') ?? '', bySemicolon),
    year: cell('year'),
    abstract: cell('abstract'),
    identifiers: [
      cell('identifier'),
      // Zotero has both, and its own title is no identifier.
      ...cells.filter((it) => /^10\.\d{4,9}\//.test(it)),
      cell('link'),
      ...cells.filter((it) => /^https?:\/\/(?:\w+\.)?arxiv\.org\//.test(it)),
      ...cells.filter((it) => AS_JOURNAL.test(it)),
    ],
    words: {
      note: plainNote(cell('note') ?? ''),
      tags: namesIn(cell('tags'), ';,'),
      // A list's name may hold commas.
      lists: namesIn(cell('lists'), ';'),
    },
    text,
  });
  // As a title does whose comma was not put into quotation marks.
  if (cells.slice(width).some((it) => it.trim() !== '') && width !== undefined)
    yield notice('too_many_cells', line, text);
}

/** Zotero's notes are HTML; several of one paper stand in one cell, with semicolons between. */
function plainNote(note: string): string {
  if (!/^\s*<(?:p|div)[\s>]/.test(note)) return note;
  return note
    .split(/(?<=<\/(?:p|div)>)\s{0,9};\s{0,9}(?=<(?:p|div)[\s>])/)
    .map((one) => noteText(one).trim())
    .join('\n\n');
}

function namesIn(cell = '', separators: string): string[] {
  return cellParts(cell, separators).map(({ text }) => text);
}

function shown(cell: string): string {
  return cell.length > 120 ? `${cell.slice(0, 119)}…` : cell;
}
