import { chooseImporter } from './choose-importer';
import { decodeText } from './decode-text';
import type {
  FeedHeader,
  Importer,
  ImportProblem,
  Parsed,
  ProblemMessage,
} from './importer';
import { quote } from './quote';
import { splitLines } from './split-lines';

/** How much of a text its importer is chosen by, in characters. */
const HEAD = 4_096;
/** More control characters than this share of the head, and it is no text. */
const MOST_CONTROL = 0.01;
const CONTROL = /[\u0000-\u0008\u000e-\u001f\ufffd]/g;

/** As an importer says it, with the importer's id on a feed. */
export type ReadEvent =
  | Exclude<Parsed, { type: 'feed' }>
  | { type: 'feed'; header: FeedHeader; importer: string };

/**
 * Reads a file whose format is not known: chooses the importer by the first
 * characters, then passes on what it says. A file that is empty, no text, or of an
 * unknown format is one `reject`. Ends soon after the signal aborts.
 */
export async function* readFeed({
  bytes,
  importers,
  signal,
  onProgress,
}: {
  bytes: AsyncIterable<Uint8Array>;
  importers: readonly Importer[];
  signal: AbortSignal;
  /** Bytes read so far. */
  onProgress: (read: number) => void;
}): AsyncGenerator<ReadEvent> {
  const text = decodeText(counted(bytes, signal, onProgress));
  const head = await readHead(text);
  const problem = problemOf(head);
  if (problem !== undefined) {
    yield { type: 'problem', problem: wholeFile(problem, head) };
    return;
  }
  const importer = chooseImporter(head.slice(0, HEAD), importers);
  if (importer === undefined) {
    yield { type: 'problem', problem: wholeFile('unknown_format', head) };
    return;
  }
  const lines = splitLines(startingWith(head, text));
  for await (const parsed of importer.parse(lines)) {
    if (signal.aborted) return;
    yield parsed.type === 'feed'
      ? { ...parsed, importer: importer.id }
      : parsed;
  }
}

async function* counted(
  bytes: AsyncIterable<Uint8Array>,
  signal: AbortSignal,
  onProgress: (read: number) => void,
): AsyncGenerator<Uint8Array> {
  let read = 0;
  for await (const chunk of bytes) {
    if (signal.aborted) return;
    read += chunk.length;
    onProgress(read);
    yield chunk;
  }
}

async function readHead(text: AsyncGenerator<string>): Promise<string> {
  let head = '';
  while (head.length < HEAD) {
    const { done, value } = await text.next();
    if (done === true) break;
    head += value;
  }
  return head;
}

async function* startingWith(
  head: string,
  rest: AsyncIterable<string>,
): AsyncGenerator<string> {
  yield head;
  yield* rest;
}

function problemOf(head: string): ProblemMessage | undefined {
  const start = head.slice(0, HEAD);
  if (start.trim() === '') return 'empty_file';
  const control = start.match(CONTROL)?.length ?? 0;
  return control > start.length * MOST_CONTROL ? 'not_text' : undefined;
}

function wholeFile(message: ProblemMessage, head: string): ImportProblem {
  return {
    severity: 'reject',
    line: 1,
    text: message === 'not_text' ? '' : quote(head),
    message,
  };
}
