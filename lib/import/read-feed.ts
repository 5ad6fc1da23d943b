import { chooseImporter } from './choose-importer';
import { decodeText } from './decode-text';
import { reject } from './entry';
import { foreignFile } from './foreign-file';
import type { ImportAids, Importer, ImportProblem, Parsed } from './importer';
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
  aids?: ImportAids;
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
 * text, empty or of no known format gives one problem, of severity `reject`. Never
 * throws: where a file cannot be read on, the last event is a problem that ends it.
 */
export async function* readFeed(source: FeedSource): AsyncGenerator<ReadEvent> {
  let line = 1;
  try {
    for await (const event of readEvents(source)) {
      if (event.type === 'entry') line = event.line;
      yield event;
    }
  } catch (error) {
    yield error instanceof SourceFailed
      ? reject('unreadable_file', line, String(error.cause))
      : reject('reader_failed', line, String(error));
  }
}

/** Whether a problem says that the rest of the file was not read. */
export function endsReading({ message }: ImportProblem): boolean {
  return message === 'unreadable_file' || message === 'reader_failed';
}

/** What `bytes` threw, as opposed to what an importer did. */
class SourceFailed extends Error {}

async function* readEvents(source: FeedSource): AsyncGenerator<ReadEvent> {
  const chunks = decodeText(slices(source))[Symbol.asyncIterator]();
  try {
    const begun = await readBeginning(chunks);
    if (source.signal?.aborted) return;
    const { head, line } = headOf(begun);
    if (head === '') return yield reject('empty_file', 1);
    const foreign = foreignFile(head);
    if (foreign) return yield reject(foreign, 1);
    if (!isText(head)) return yield reject('not_text', line);
    const importer = chooseImporter(head, source.importers);
    if (!importer) return yield reject('unknown_format', line, firstLine(head));
    const all = chain(begun, chunks);
    const text = { chunks: all, lines: splitLines(all) };
    for await (const parsed of importer.parse(text, source.aids ?? {})) {
      if (source.signal?.aborted) return;
      yield parsed.type === 'feed'
        ? { ...parsed, importer: importer.id }
        : parsed;
    }
  } finally {
    await chunks.return(undefined);
  }
}

/** Text until there is enough to judge by; white space at the beginning says nothing. */
async function readBeginning(chunks: AsyncIterator<string>): Promise<string> {
  let text = '';
  while (text.trimStart().length < HEAD) {
    const { done, value } = await chunks.next();
    if (done) break;
    text += value;
  }
  return text;
}

/** What an importer judges by, and the line in the file where that begins. */
function headOf(begun: string): { head: string; line: number } {
  const text = begun.replace(/\r\n?|[\u2028\u2029]/g, '\n');
  const lines = text.split('\n');
  const blank = lines.findIndex((line) => foldSpace(line) !== '');
  return blank === -1
    ? { head: '', line: 1 }
    : { head: lines.slice(blank).join('\n').slice(0, HEAD), line: blank + 1 };
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? '';
}

function chain(
  first: string,
  rest: AsyncIterator<string>,
): AsyncIterable<string> {
  let isFirst = true;
  return {
    [Symbol.asyncIterator]: () => ({
      next() {
        if (!isFirst) return rest.next();
        isFirst = false;
        return Promise.resolve({ value: first, done: false });
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
      const chunk = await unlessAborted(source.next(), signal).catch(
        (cause: unknown) => {
          throw new SourceFailed('', { cause });
        },
      );
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
