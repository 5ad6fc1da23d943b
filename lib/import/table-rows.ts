import type Papa from 'papaparse';

/** A row is looked for within so many characters; beyond, its quotation marks are wrong. */
const LONGEST_ROW = 500_000;
/** Text is parsed in pieces of about this size. */
const PIECE = 200_000;

/** One row of a table. */
export interface TableRow {
  /** Where it begins, from 1. */
  line: number;
  cells: string[];
  /** Its quotation marks do not close: the cells are those of its first line. */
  isBroken: boolean;
}

/**
 * The rows of a CSV or TSV text that comes in pieces; empty ones are left out. A
 * quotation mark that is never closed costs the line it stands in, not the rest.
 */
export async function* tableRows(
  chunks: AsyncIterable<string>,
): AsyncGenerator<TableRow> {
  const { default: papa } = await import('papaparse');
  let buffer = '';
  let line = 1;
  let delimiter: string | undefined;

  const take = function* (isLast: boolean): Generator<TableRow> {
    delimiter ??= delimiterOf(papa, buffer);
    for (;;) {
      const { rows, consumed, isStuck } = parsePiece(
        papa,
        buffer,
        delimiter,
        isLast,
      );
      for (const row of rows) {
        if (row.cells.some((cell) => cell.trim() !== ''))
          yield { line, cells: row.cells, isBroken: false };
        line += row.lines;
      }
      buffer = buffer.slice(consumed);
      if (!isStuck || buffer === '') return;
      const end = /\r\n|\n|\r/.exec(buffer);
      const first = buffer.slice(0, end?.index ?? buffer.length);
      if (first.trim() !== '') yield { line, cells: [first], isBroken: true };
      line += 1;
      buffer = end ? buffer.slice(end.index + end[0].length) : '';
    }
  };

  for await (const chunk of chunks) {
    buffer += chunk;
    if (buffer.length > PIECE) yield* take(false);
  }
  yield* take(true);
}

interface Piece {
  rows: { cells: string[]; lines: number }[];
  /** Characters of the rows that were read. */
  consumed: number;
  /** The next row does not end, though it should have. */
  isStuck: boolean;
}

function parsePiece(
  papa: typeof Papa,
  text: string,
  delimiter: string,
  isLast: boolean,
): Piece {
  const rows: Piece['rows'] = [];
  let consumed = 0;
  let isStuck = false;
  const step = ({
    data,
    errors,
    meta: { cursor },
  }: Papa.ParseStepResult<string[]>) => {
    const source = text.slice(consumed, cursor);
    // Wrong quotation marks that took further lines in: read anew from the next line.
    isStuck = errors.length > 0 && /[\n\r]/.test(source.trimEnd());
    if (isStuck) return parser.abort();
    const [cells = []] = data as unknown as string[][];
    rows.push({ cells, lines: source.match(/\r\n|\n|\r/g)?.length ?? 0 });
    consumed = cursor;
  };
  const parser = new papa.Parser({ delimiter, step } as Papa.ParseConfig);
  parser.parse(text, 0, !isLast);
  // A quotation mark that is never closed: a row that never comes.
  if (!isLast && text.length - consumed > LONGEST_ROW) isStuck = true;
  return { rows, consumed, isStuck };
}

function delimiterOf(papa: typeof Papa, text: string): string {
  const { meta } = papa.parse(text.slice(0, 20_000), {
    preview: 20,
    // An empty line at the end says nothing of the others.
    skipEmptyLines: 'greedy',
  });
  return meta.delimiter || ',';
}
