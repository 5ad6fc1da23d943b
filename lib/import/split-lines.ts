import type { Line } from './importer';

/** A longer line is cut: no format has one, and a file without line ends must not fill the memory. */
export const LONGEST_LINE = 100_000;

const LINE_END = /\r\n|[\n\r\u2028\u2029]/g;

/** Lines of a text that comes in chunks, whatever their endings; numbered from 1. */
export async function* splitLines(
  chunks: AsyncIterable<string>,
): AsyncGenerator<Line> {
  let number = 1;
  let rest = '';
  for await (const chunk of chunks) {
    rest += chunk;
    // The other half of a CRLF may be in the next chunk.
    const until = rest.endsWith('\r') ? rest.length - 1 : rest.length;
    let start = 0;
    for (const { 0: end, index } of rest.slice(0, until).matchAll(LINE_END)) {
      yield line(number++, rest.slice(start, index));
      start = index + end.length;
    }
    rest = rest.slice(start);
    if (rest.length > 2 * LONGEST_LINE) rest = rest.slice(0, LONGEST_LINE + 1);
  }
  const isOpen = rest.endsWith('\r') ? rest.slice(0, -1) : rest;
  if (isOpen !== '') yield line(number, isOpen);
}

function line(number: number, text: string): Line {
  return { number, text: text.slice(0, LONGEST_LINE) };
}
