import { notice } from '../../import/entry';
import { endsReading, type ReadEvent } from '../../import/read-feed';
import type { AppCalls, ImportedFeed } from '../../messaging/protocol';
import type { Remote } from '../../messaging/remote';
import type { Connection } from '../../store/connection';
import { DiskFull, hasRoom, type FreeRoom } from '../disk-full';
import { GrowingChunk } from './growing-chunk';
import { readImportReport, titleOf, type FeedRead } from './import-report';
import { keywordsThatTag, taggedByKeywords } from './keyword-tags';
import { nameContent, readSource, type ReadOptions } from './read-source';
import type {
  FileProblem,
  ImportProgress,
  ImportReport,
  ImportSource,
} from '../library';
import { persistently } from '../../messaging/persistently';

/** Held while an import runs, in whatever tab. */
const LOCK = 'cognate-import';

export interface ImportOptions {
  connection: Connection;
  calls: Pick<Remote<AppCalls>, 'importEntries' | 'finishImport'>;
  aids: ReadOptions['aids'];
  signal: AbortSignal;
  onProgress: (progress: ImportProgress) => void;
  freeRoom: FreeRoom;
  /** Awaited between chunks: while the reader has paused, it does not resolve. */
  whilePaused?: (() => Promise<void>) | undefined;
}

/**
 * Reads files into the index, one after the other, in chunks. A file is kept until it
 * is through, so that an import goes on after the page, the worker or the browser was
 * killed; cancelling keeps what is in. Content that was read before changes nothing.
 * @throws `DiskFull` before anything of a file is written that there is no room for.
 */
export function importFiles(
  files: readonly ImportSource[],
  options: ImportOptions,
): Promise<ImportReport> {
  return navigator.locks.request(LOCK, () => importAll(files, options));
}

/**
 * Files whose import was interrupted. Waits for an import that is running, in this tab
 * or another: what it leaves behind is what was interrupted.
 */
export function interruptedImports(
  connection: Connection,
): Promise<ImportSource[]> {
  return navigator.locks.request(LOCK, async () => {
    const imports = await (await connection()).getAll('imports');
    return imports
      .filter(({ restoring }) => restoring === undefined)
      .toSorted((a, b) => a.at - b.at)
      .map(({ source, content, table, withoutKeywords }) => ({
        name: source,
        content,
        ...(table && { table }),
        ...(withoutKeywords && { withoutKeywords }),
      }));
  });
}

async function importAll(
  files: readonly ImportSource[],
  options: ImportOptions,
): Promise<ImportReport> {
  const db = await options.connection();
  const total = files.reduce((sum, { content }) => sum + content.size, 0);
  const feeds: FeedRead[] = [];
  const unchanged: string[] = [];
  const unchangedFeeds: string[] = [];
  const problems: (readonly FileProblem[])[] = [];
  let begun = 0;
  const progress = { entries: 0, added: 0 };

  for (const file of files) {
    if (options.signal.aborted) break;
    const before = begun;
    begun += file.content.size;
    const name = await nameContent(file);
    if ('refused' in name) {
      problems.push([{ ...name.refused.problem, source: file.name }]);
      continue;
    }
    const id = name.hash;
    if ((await db.get('feeds', id))?.state === 'done') {
      const all = await db.getAllKeys('feeds', feedsOfFile(id));
      unchanged.push(file.name);
      unchangedFeeds.push(...all);
    } else if (!feeds.some((feed) => feed.id === id)) {
      // It is kept until it is through, and takes about as much again.
      if (!(await hasRoom(options.freeRoom, 'papers', 2 * file.content.size)))
        throw new DiskFull();
      await db.put('imports', {
        id,
        source: file.name,
        content: file.content,
        ...(file.table && { table: file.table }),
        ...(file.withoutKeywords && { withoutKeywords: true as const }),
        at: Date.now(),
      });
      const read = await importFile(file, id, options, (bytes, counts) =>
        options.onProgress({
          read: before + bytes,
          total,
          source: file.name,
          entries: progress.entries + counts.entries,
          added: progress.added + counts.added,
        }),
      );
      feeds.push(...read.feeds);
      problems.push(read.problems);
      progress.entries += read.counts.entries;
      progress.added += read.counts.added;
    }
    // Also where a kill came between the end of the last import and this.
    await db.delete('imports', id);
  }
  return readImportReport(db, {
    feeds,
    unchanged,
    unchangedFeeds,
    problems: problems.flat(),
    cancelled: options.signal.aborted,
  });
}

interface Counts {
  entries: number;
  added: number;
}

async function importFile(
  file: ImportSource,
  id: string,
  { connection, calls, signal, aids, whilePaused }: ImportOptions,
  onProgress: (bytes: number, counts: Counts) => void,
): Promise<{ feeds: FeedRead[]; problems: FileProblem[]; counts: Counts }> {
  const feeds: ImportedFeed[] = [];
  const titlesOfFeeds: (string | undefined)[][] = [];
  const problems: FileProblem[] = [];
  const counts: Counts = { entries: 0, added: 0 };
  let bytes = 0;
  let chunk = new GrowingChunk(0);
  let isWhole = true;

  const isTag = file.withoutKeywords
    ? () => false
    : await keywordsThatTag(connection);

  const send = async (
    feed: ImportedFeed,
    { from, entries, lines, words, problems: between }: GrowingChunk,
    readBefore: number,
  ) => {
    const answer = await persistently(() =>
      calls.importEntries({
        feed,
        from,
        entries,
        ...(words.length > 0 && { words }),
        problems: between,
      }),
    );
    counts.entries += entries.length;
    counts.added += answer.added;
    for (const entry of answer.notesLeftOut)
      problems.push({
        ...notice('note_left_out', lines[entry] ?? 1, entries[entry]?.title)
          .problem,
        source: file.name,
      });
    onProgress(readBefore, counts);
  };
  /** The chunk on its way: meanwhile the next one is read. */
  let sending = Promise.resolve();

  const flush = async () => {
    const feed = feeds.at(-1);
    if (feed === undefined || chunk.isEmpty) return;
    const full = chunk;
    chunk = new GrowingChunk(full.from + full.entries.length);
    await sending;
    sending = send(feed, full, bytes);
    // Who awaits it next is told.
    sending.catch(() => undefined);
    await whilePaused?.();
  };

  const take = async (parsed: ReadEvent) => {
    if (parsed.type === 'feed') {
      await flush();
      chunk = new GrowingChunk(0);
      titlesOfFeeds.push([]);
      feeds.push({
        ...parsed.header,
        id: feeds.length === 0 ? id : `${id}#${feeds.length + 1}`,
        importer: parsed.importer,
        source: file.name,
      });
    } else if (parsed.type === 'entry') {
      titlesOfFeeds.at(-1)?.push(titleOf(parsed.draft));
      chunk.addEntry(
        parsed,
        parsed.words && taggedByKeywords(parsed.words, isTag),
      );
    } else if (parsed.type === 'problem') {
      if (endsReading(parsed.problem)) isWhole = false;
      problems.push({ ...parsed.problem, source: file.name });
      chunk.addProblem(parsed.problem);
    }
    if (chunk.isFull) await flush();
  };
  const end = async (state: 'done' | 'cancelled') => {
    for (const feed of feeds)
      await persistently(() => calls.finishImport({ feed: feed.id, state }));
  };

  const onRead = (read: number) => {
    bytes = read;
  };
  try {
    for await (const parsed of readSource(file, { aids, signal, onRead })) {
      if (signal.aborted) break;
      await take(parsed);
    }
    if (!signal.aborted) await flush();
    await sending;
  } catch (error) {
    // What is in is to be found; it is gone on with from there.
    await end('cancelled').catch(() => undefined);
    throw error;
  }
  // One that could not be read on may be chosen again; "done" would leave it unread.
  await end(signal.aborted || !isWhole ? 'cancelled' : 'done');
  const read = feeds.map((feed, at) => ({
    id: feed.id,
    titles: titlesOfFeeds[at] ?? [],
  }));
  return { feeds: read, problems, counts };
}

/** A file's first feed, and the further ones in it: `hash`, `hash#2`, … */
function feedsOfFile(id: string): IDBKeyRange {
  return IDBKeyRange.bound(id, `${id}#\uffff`);
}
