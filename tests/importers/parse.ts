import type { Importer, Line, Parsed } from '../../lib/import/importer';
import { splitLines } from '../../lib/import/split-lines';

/** What an importer says of a text, sorted by kind. */
export interface ParsedText {
  all: Parsed[];
  feeds: Extract<Parsed, { type: 'feed' }>['header'][];
  entries: { title: string; abstract: string | undefined; line: number }[];
  problems: Extract<Parsed, { type: 'problem' }>['problem'][];
}

export async function parseText(
  importer: Importer,
  text: string,
): Promise<ParsedText> {
  const all: Parsed[] = [];
  for await (const parsed of importer.parse(linesOf(text))) all.push(parsed);
  return {
    all,
    feeds: all.flatMap((it) => (it.type === 'feed' ? it.header : [])),
    entries: all.flatMap((it) =>
      it.type === 'entry'
        ? {
            title: it.draft.title,
            abstract: it.draft.abstract,
            line: it.line,
          }
        : [],
    ),
    problems: all.flatMap((it) => (it.type === 'problem' ? it.problem : [])),
  };
}

function linesOf(text: string): AsyncIterable<Line> {
  return splitLines(once(text));
}

async function* once(text: string): AsyncGenerator<string> {
  yield text;
}
