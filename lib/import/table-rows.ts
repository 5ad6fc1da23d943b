import type Papa from 'papaparse';
import { delimiterOf } from './table-delimiter';

/** A row is looked for within so many characters; beyond, its quotation marks are wrong. */
const LONGEST_ROW = 500_000;
/** Text is parsed in pieces of about this size. */
const PIECE = 200_000;
/**
 * Characters that may be searched in vain for the ends of quotations: some rows' worth,
 * and some times what was read. Beyond, quotation marks are taken as they stand, or a
 * file of wrong ones would take the square of its length.
 */
const MOST_IN_VAIN = { atFirst: 20 * LONGEST_ROW, perCharacter: 10 };
const LINE_END = /\r\n|\n|\r/;

/** One row of a table. */
export interface TableRow {
  /** Where it begins, from 1. */
  line: number;
  cells: string[];
  /** Its quotation marks do not close: the cells are those of its first line. */
  isBroken: boolean;
}

/**
 * The rows of a CSV or TSV text that comes in pieces; empty ones are left out. Where
 * quotation marks make no sense, a line that has as many cells as the first row all the
 * same has them in its text, as databases write it; else they cost that line, not the
 * rest.
 */
export async function* tableRows(
  chunks: AsyncIterable<string>,
): AsyncGenerator<TableRow> {
  const { default: papa } = await import('papaparse');
  const reader = new RowReader(papa);
  for await (const chunk of chunks) yield* reader.push(chunk);
  yield* reader.end();
}

class RowReader {
  readonly #papa: typeof Papa;
  #buffer = '';
  #line = 1;
  #form: { delimiter: string; newline: string } | undefined;
  /** Cells of the first row. */
  #width: number | undefined;
  #read = 0;
  #inVain = 0;

  constructor(papa: typeof Papa) {
    this.#papa = papa;
  }

  *push(chunk: string): Generator<TableRow> {
    this.#buffer += chunk;
    this.#read += chunk.length;
    if (this.#buffer.length > PIECE) yield* this.#take(false);
  }

  *end(): Generator<TableRow> {
    yield* this.#take(true);
  }

  *#take(isLast: boolean): Generator<TableRow> {
    const form = (this.#form ??= this.#findForm());
    for (;;) {
      const { rows, consumed, inVain } = parsePiece(this.#papa, this.#buffer, {
        ...form,
        width: this.#width,
        isLast,
        isRaw: this.#isTooMuchInVain(),
      });
      for (const { cells, lines, isRaw } of rows) {
        if (isRaw) yield* this.#rawRow(cells, form.delimiter);
        else yield* this.#row(cells, false);
        this.#line += lines;
      }
      this.#buffer = this.#buffer.slice(consumed);
      if (inVain === 0 || this.#buffer === '') return;
      this.#inVain += inVain;
      yield* this.#firstLine(form.delimiter);
    }
  }

  /** The next line by itself. */
  *#firstLine(delimiter: string): Generator<TableRow> {
    const end = LINE_END.exec(this.#buffer);
    const line = this.#buffer.slice(0, end?.index ?? this.#buffer.length);
    yield* this.#rawRow(line.split(delimiter), delimiter);
    this.#line += 1;
    this.#buffer = end ? this.#buffer.slice(end.index + end[0].length) : '';
  }

  /** A line whose quotation marks are text, if that gives as many cells as others have. */
  *#rawRow(cells: string[], delimiter: string): Generator<TableRow> {
    const line = cells.join(delimiter);
    const isRow =
      !line.includes('"') ||
      (cells.length > 1 && cells.length === (this.#width ?? cells.length));
    yield* this.#row(isRow ? cells.map(unquoted) : [line], !isRow);
  }

  *#row(cells: string[], isBroken: boolean): Generator<TableRow> {
    if (cells.every((cell) => cell.trim() === '')) return;
    if (!isBroken) this.#width ??= cells.length;
    yield { line: this.#line, cells, isBroken };
  }

  #isTooMuchInVain(): boolean {
    const { atFirst, perCharacter } = MOST_IN_VAIN;
    return this.#inVain > atFirst + perCharacter * this.#read;
  }

  #findForm(): { delimiter: string; newline: string } {
    const { sign, length } = delimiterOf(this.#papa, this.#buffer);
    this.#buffer = this.#buffer.slice(length);
    if (length > 0) this.#line += 1;
    // What comes before LF is white space; only the oldest files have no LF at all.
    const newline = this.#buffer.includes('\n') ? '\n' : '\r';
    return { delimiter: sign, newline };
  }
}

/** A cell in quotation marks without them. */
function unquoted(cell: string): string {
  const text = cell.trim();
  return /^"[^]*"$/.test(text) ? text.slice(1, -1).replaceAll('""', '"') : cell;
}

interface Piece {
  rows: { cells: string[]; lines: number; isRaw: boolean }[];
  /** Characters of the rows that were read. */
  consumed: number;
  /** Characters searched for the end of the next row, if it does not end as it should. */
  inVain: number;
}

interface PieceForm {
  delimiter: string;
  newline: string;
  width: number | undefined;
  isLast: boolean;
  /** Quotation marks are text. */
  isRaw: boolean;
}

function parsePiece(
  papa: typeof Papa,
  text: string,
  { delimiter, newline, width, isLast, isRaw }: PieceForm,
): Piece {
  const rows: Piece['rows'] = [];
  let consumed = 0;
  let inVain = 0;
  const step = ({
    data,
    errors,
    meta: { cursor },
  }: Papa.ParseStepResult<string[]>) => {
    const source = text.slice(consumed, cursor);
    const [cells = []] = data as unknown as string[][];
    const wanted = width ?? rows[0]?.cells.length ?? cells.length;
    // Wrong quotation marks that took more in than is theirs: read anew, line by line.
    const isWrong =
      errors.length > 0 &&
      (/[\n\r]/.test(source.trimEnd()) || cells.length !== wanted);
    if (isWrong) {
      inVain = source.length;
      return parser.abort();
    }
    const lines = source.match(/\r\n|\n|\r/g)?.length ?? 0;
    rows.push({ cells, lines, isRaw });
    consumed = cursor;
  };
  const parser = new papa.Parser({
    delimiter,
    newline,
    step,
    // "Fast" reads no quotation marks.
    ...(isRaw && { fastMode: true }),
  } as Papa.ParseConfig);
  parser.parse(text, 0, !isLast);
  // A quotation mark that is never closed: a row that never comes.
  if (!isLast && inVain === 0 && text.length - consumed > LONGEST_ROW)
    inVain = text.length - consumed;
  return { rows, consumed, inVain };
}
