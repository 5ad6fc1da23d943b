import type {
  FeedText,
  ImportAids,
  Importer,
  Parsed,
} from '../../lib/import/importer';
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
  aids: ImportAids = {},
): Promise<ParsedText> {
  const all: Parsed[] = [];
  for await (const parsed of importer.parse(feedText(text), aids))
    all.push(parsed);
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

/** A text as importers get it, in pieces of a size. */
export function feedText(text: string, size = 1_000): FeedText {
  return {
    chunks: piecesOf(text, size),
    lines: splitLines(piecesOf(text, size)),
  };
}

async function* piecesOf(text: string, size: number): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += size)
    yield text.slice(at, at + size);
}
