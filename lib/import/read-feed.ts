import { chooseImporter } from './choose-importer';
import { decodeText } from './decode-text';
import type { Importer, Line, Parsed, ProblemMessage } from './importer';
import { quote } from './quote';
import { foldSpace, isText } from './readable-text';
import { splitLines } from './split-lines';

/** Characters an importer sees when it is asked whether it knows a file. */
const HEAD = 4_096;
/** A file may come as one piece; in slices it can be cancelled and its progress shown. */
const SLICE = 65_536;

export interface FeedSource {
  /** The file's content, in order, cut anywhere. */
  bytes: AsyncIterable<Uint8Array>;
  importers: readonly Importer[];
  /** Ends the reading at once; what was not given yet is never given. */
  signal?: AbortSignal;
  /** Bytes read so far. */
  onProgress?: (bytesRead: number) => void;
}

/** As an importer says it, and which importer it was. */
export type ReadEvent =
  | Exclude<Parsed, { type: 'feed' }>
  | (Extract<Parsed, { type: 'feed' }> & { importer: string });

/**
 * Reads a file of a format that one of the importers knows, as a stream. What is not
 * text, empty or of no known format gives one problem, of severity `reject`. Throws
 * only what `bytes` throws.
 */
export async function* readFeed(source: FeedSource): AsyncGenerator<ReadEvent> {
  const lines = splitLines(decodeText(slices(source)))[Symbol.asyncIterator]();
  try {
    const first = await readHead(lines);
    if (source.signal?.aborted) return;
    const head = first
      .map(({ text }) => text)
      .join('\n')
      .slice(0, HEAD);
    if (first.length === 0) return yield problem('empty_file');
    if (!isText(head)) return yield problem('not_text', first[0]);
    const importer = chooseImporter(head, source.importers);
    if (!importer) return yield problem('unknown_format', first[0]);
    for await (const parsed of importer.parse(chain(first, lines))) {
      if (source.signal?.aborted) return;
      yield parsed.type === 'feed'
        ? { ...parsed, importer: importer.id }
        : parsed;
    }
  } finally {
    await lines.return?.();
  }
}

/** Lines until there is enough to judge by; blank ones at the beginning say nothing. */
async function readHead(lines: AsyncIterator<Line>): Promise<Line[]> {
  const head: Line[] = [];
  let length = 0;
  while (length < HEAD) {
    const { done, value } = await lines.next();
    if (done) break;
    if (head.length === 0 && foldSpace(value.text) === '') continue;
    head.push(value);
    length += value.text.length + 1;
  }
  return head;
}

function chain(
  first: readonly Line[],
  rest: AsyncIterator<Line>,
): AsyncIterable<Line> {
  let at = 0;
  return {
    [Symbol.asyncIterator]: () => ({
      next() {
        const value = first[at];
        if (!value) return rest.next();
        at += 1;
        return Promise.resolve({ value, done: false });
      },
    }),
  };
}

async function* slices({
  bytes,
  signal,
  onProgress,
}: FeedSource): AsyncGenerator<Uint8Array> {
  const source = bytes[Symbol.asyncIterator]();
  let read = 0;
  try {
    for (;;) {
      const chunk = await unlessAborted(source.next(), signal);
      if (!chunk || chunk.done) return;
      for (let at = 0; at < chunk.value.length; at += SLICE) {
        if (signal?.aborted) return;
        const slice = chunk.value.subarray(at, at + SLICE);
        read += slice.length;
        onProgress?.(read);
        yield slice;
      }
    }
  } finally {
    // Not awaited after an abort: a source that hangs in `next` hangs here too.
    const closed = source.return?.();
    if (!signal?.aborted) await closed;
    else closed?.catch(() => undefined);
  }
}

/** What was promised, or undefined as soon as the signal is aborted. */
function unlessAborted<Value>(
  promise: Promise<Value>,
  signal: AbortSignal | undefined,
): Promise<Value | undefined> {
  if (!signal) return promise;
  return new Promise((resolve, reject) => {
    const stop = () => resolve(undefined);
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    promise
      .then(resolve, reject)
      .finally(() => signal.removeEventListener('abort', stop));
  });
}

function problem(message: ProblemMessage, line?: Line): ReadEvent {
  return {
    type: 'problem',
    problem: {
      severity: 'reject',
      line: line?.number ?? 1,
      // What is no text cannot be shown as text.
      text: message === 'not_text' ? '' : quote(line?.text ?? ''),
      message,
    },
  };
}
