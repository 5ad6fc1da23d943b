import type Papa from 'papaparse';

/** Excel's own first line that names the delimiter: `sep=;`. */
const NAMED = /^\ufeff?"?sep=([^\n\r"])"?(?:\r\n|\n|\r|$)/i;

/** What parts the cells of a table, and what of its beginning says no more than that. */
export interface Delimiter {
  sign: string;
  /** Characters of a line that only names it; 0 if there is none. */
  length: number;
}

/** The delimiter that a line names, or the one that makes rows of equal length. */
export function delimiterOf(papa: typeof Papa, text: string): Delimiter {
  const named = NAMED.exec(text);
  if (named) return { sign: named[1] ?? ',', length: named[0].length };
  const head = text.slice(0, 20_000);
  const sign =
    guess(papa, head) ??
    // Raw quotation marks take several rows for one.
    guess(papa, head.replaceAll('"', '')) ??
    ',';
  return { sign, length: 0 };
}

/** The beginning of a file without the line that only names the delimiter. */
export function withoutDelimiterLine(head: string): string {
  return head.replace(NAMED, '');
}

function guess(papa: typeof Papa, text: string): string | undefined {
  const { errors, meta } = papa.parse(text, {
    preview: 20,
    // An empty line at the end says nothing of the others.
    skipEmptyLines: 'greedy',
  });
  return errors.length > 0 ? undefined : meta.delimiter;
}
