/** Longer records are not kept, in characters. */
export const LONGEST_RECORD = 1_000_000;

/**
 * Where a record begins: at the start of a line, or right behind the one before. There
 * it must have a key, for "{UPB} @ SemEval (2020)" is the title of a paper.
 */
const BEGINNING =
  /(?:(?:^|[\n\r])[ \t]*(@[ \t]*[a-z]+\s{0,100}[{(])|\}[ \t]*(@[a-z]+\s{0,9}\{\s{0,9}[^\s,={}"#]{0,99}\s{0,9}[,=]))/gi;

/** A BibTeX record, still as text. */
export interface BibtexRecord {
  line: number;
  /** In lower case: "article", "string". */
  type: string;
  text: string;
  isTooLong: boolean;
}

/**
 * Cuts a BibTeX file that comes in pieces into its records. Braces are not counted:
 * one that is missing would swallow all that follows, but a line of a value hardly
 * ever begins like a record.
 */
export async function* splitBibtex(
  chunks: AsyncIterable<string>,
): AsyncGenerator<BibtexRecord> {
  let buffer = '';
  let line = 1;
  /** Whether the buffer begins with a record, and not with what stands before the first. */
  let hasBegun = false;

  const cut = (at: number): BibtexRecord | undefined => {
    const text = buffer.slice(0, at);
    const type = /^@[ \t]*([a-z]+)/i.exec(text)?.[1]?.toLowerCase() ?? '';
    const record = { line, type, text, isTooLong: at > LONGEST_RECORD };
    line += countLines(text);
    buffer = buffer.slice(at);
    return hasBegun ? record : undefined;
  };

  for await (const chunk of chunks) {
    // A beginning may be cut in two, so some text before the new piece is looked at again.
    let from = Math.max(hasBegun ? 1 : 0, buffer.length - 200);
    buffer += chunk;
    for (;;) {
      BEGINNING.lastIndex = from;
      const match = BEGINNING.exec(buffer);
      if (match === null) break;
      const record = cut(
        match.index + match[0].length - (match[1] ?? match[2] ?? '').length,
      );
      if (record) yield record;
      hasBegun = true;
      from = 1;
    }
    if (!hasBegun && buffer.length > LONGEST_RECORD) cut(buffer.length - 200);
  }
  const last = cut(buffer.length);
  if (last) yield last;
}

function countLines(text: string): number {
  return text.match(/\r\n|\n|\r/g)?.length ?? 0;
}
