import { defineImporter, type FeedHeader, type Line } from '../import/importer';
import {
  readHeaderLine,
  startsHeader,
} from '../import/huggingface-dump/header';
import { isProse } from '../import/huggingface-dump/line-shape';
import {
  createEntryReader,
  type TextLine,
} from '../import/huggingface-dump/read-entries';

/**
 * The text of a Hugging Face papers page, as a reader saves or copies it: a header
 * ("new", an invitation, "Subscribe", "byAK and the research community", "Mar 11"),
 * then title, blank, abstract, blank, … . No published format: read from dumps of
 * 2026-03.
 */
export default defineImporter({
  id: 'huggingface-dump',
  name: 'Hugging Face papers page, as text',

  sniff(head) {
    const lines = head
      .split(/[\r\n]+/)
      .map(fold)
      .filter((line) => line !== '');
    if (lines.some((line, i) => startsHeader(line, lines[i + 1]))) return 1;
    if (/^\s*[<{[@%]/.test(head)) return 0;
    return lines.some(isProse) || lines.length > 0 ? 0.2 : 0;
  },

  async *parse(lines) {
    const entries = createEntryReader();
    let header: FeedHeader | undefined = { name: 'Daily Papers' };
    for await (const line of textLines(lines)) {
      if (startsHeader(line.text, line.next?.text)) {
        yield* entries.close();
        if (header === undefined) header = { name: 'Daily Papers' };
      }
      if (header !== undefined) {
        const said = readHeaderLine(line.text);
        if (said !== undefined) {
          header = { ...header, ...said };
          continue;
        }
        yield { type: 'feed', header };
        header = undefined;
      }
      yield* entries.read(line);
    }
    if (header !== undefined) yield { type: 'feed', header };
    yield* entries.close(true);
  },
});

/** Lines that are not blank, white space folded, each told what stands around it. */
async function* textLines(
  lines: AsyncIterable<Line>,
): AsyncGenerator<TextLine> {
  let held: Omit<TextLine, 'next'> | undefined;
  let isApart = true;
  for await (const { number, text: raw } of lines) {
    const text = fold(raw);
    if (text === '') {
      isApart = true;
      continue;
    }
    if (held) yield { ...held, next: { text, isApart } };
    held = { number, text, isApart };
    isApart = false;
  }
  if (held) yield { ...held, next: undefined };
}

function fold(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\s\ufeff]+/g, ' ')
    .trim();
}
