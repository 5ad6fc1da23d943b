import type {
  ExportChunk,
  ExportContext,
  ExportWords,
  Exporter,
} from '../../export/exporter';
import { exportFileName } from '../../export/file-name';
import type { ExportRecord } from '../../export/record';
import type { Selection } from '../../export/selection';
import type { PaperId } from '../../papers/paper';
import type { Database } from '../../store/open';
import { countPapers } from '../../store/papers';
import { exportRecords } from './export-records';
import { ofList, readLists } from '../reader/lists';
import { readSearches } from '../reader/saved-searches';
import { papersInScope } from '../answers/scope-papers';

/** Text is put away in blobs of about so many characters: the browser may move them to disk. */
const PIECE = 1_000_000;
/** Papers between two reports of progress. */
const STEP = 250;

export interface ExportRequest {
  selection: Selection;
  exporter: Exporter;
  /** In the reader's words; also in the file's name. */
  title: string;
  words: ExportWords;
  /** For a file to be handed on: without notes, lists, tags, states, and where papers were seen. */
  withoutOwnWords?: boolean;
  template?: string;
  settings?: Readonly<Record<string, unknown>>;
}

export interface ExportedFile {
  name: string;
  content: Blob;
  papers: number;
}

/**
 * Writes papers to a file in memory or on the browser's disk, in pieces. Undefined
 * where the signal was aborted before it was whole.
 */
export async function exportPapers(
  db: Database,
  request: ExportRequest,
  {
    findPapers,
    signal,
    onProgress,
    now = Date.now(),
  }: {
    /** Ids of what a query finds, best first. */
    findPapers: (query: string) => Promise<PaperId[]>;
    signal?: AbortSignal;
    onProgress?: (done: number, of: number) => void;
    now?: number;
  },
): Promise<ExportedFile | undefined> {
  const { exporter, selection, title } = request;
  const ids = await selectedPapers(db, selection, findPapers);
  const count = ids?.length ?? (await countPapers(db));
  let papers = 0;

  async function* counted(): AsyncGenerator<ExportRecord> {
    for await (const record of exportRecords(db, ids, {
      everythingKnown: exporter.keepsEverything ?? false,
      ...(signal && { signal }),
    })) {
      papers += 1;
      if (papers % STEP === 1) onProgress?.(papers, count);
      yield request.withoutOwnWords ? withoutOwnWords(record) : record;
    }
  }

  const chunks = exporter.write(counted(), {
    title,
    at: now,
    words: request.words,
    count,
    ...(request.template !== undefined && { template: request.template }),
    ...(await keptBeside(db, request)),
  });
  const content = await toBlob(chunks, exporter.mediaType, signal);
  if (content === undefined) return undefined;
  onProgress?.(count, count);
  return {
    name: exportFileName(title, now, exporter.extension),
    content,
    papers,
  };
}

/** Ids in the order of the export; undefined is all papers. */
export async function selectedPapers(
  db: Database,
  selection: Selection,
  findPapers: (query: string) => Promise<PaperId[]>,
): Promise<readonly PaperId[] | undefined> {
  switch (selection.kind) {
    case 'everything':
      return undefined;
    case 'saved': {
      const lists = await readLists(db);
      const items = await Promise.all(
        lists.map(({ id }) => db.getAllKeys('items', ofList(id))),
      );
      const papers = new Set(items.flat().map(([, paper]) => paper));
      return [...papers].toSorted((a, b) => a - b);
    }
    case 'list': {
      const items = await db.getAll('items', ofList(selection.list));
      return items
        .toSorted((a, b) => a.order - b.order)
        .map(({ paper }) => paper);
    }
    case 'tag':
      return papersInScope(
        db,
        { kind: 'tag', tag: selection.tag },
        { by: 'added', descending: true },
      );
    case 'search':
      return findPapers(selection.query);
    case 'papers':
      return selection.papers;
  }
}

/**
 * What an exporter that keeps everything gets beside the papers: of a part of them the
 * lists, of all of them deleted lists, feeds, saved searches, trash and settings as well.
 */
async function keptBeside(
  db: Database,
  { exporter, selection, withoutOwnWords: isBare, settings }: ExportRequest,
): Promise<
  Pick<ExportContext, 'lists' | 'feeds' | 'searches' | 'trash' | 'settings'>
> {
  const none = { feeds: [], searches: [], trash: [], settings: {} };
  if (!exporter.keepsEverything || isBare) return { lists: [], ...none };
  const lists = (await db.getAll('lists')).toSorted(
    (a, b) => a.order - b.order,
  );
  if (selection.kind === 'everything')
    return {
      lists,
      feeds: await db.getAll('feeds'),
      searches: await readSearches(db),
      trash: await db.getAll('trash'),
      settings: settings ?? {},
    };
  return {
    lists: lists.filter(({ deletedAt }) => deletedAt === undefined),
    ...none,
  };
}

function withoutOwnWords({
  note: _note,
  reading: _reading,
  ...record
}: ExportRecord): ExportRecord {
  return {
    ...record,
    lists: [],
    tags: [],
    highlights: [],
    sightings: [],
    judgements: [],
  };
}

async function toBlob(
  chunks: AsyncGenerator<ExportChunk>,
  type: string,
  signal: AbortSignal | undefined,
): Promise<Blob | undefined> {
  const pieces: Blob[] = [];
  let waiting: ExportChunk[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    if (signal?.aborted) return undefined;
    waiting.push(chunk);
    size += chunk.length;
    if (size < PIECE) continue;
    pieces.push(new Blob(waiting));
    waiting = [];
    size = 0;
  }
  return signal?.aborted
    ? undefined
    : new Blob([...pieces, ...waiting], { type });
}
