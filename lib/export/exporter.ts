import type { ReadingList, ReadingState } from '../papers/reading';
import type { SavedSearch } from '../papers/saved-search';
import type { Trash } from '../papers/trash';
import type { Feed } from '../store/schema';
import type { ExportRecord } from './record';

/** Words that a format for people needs, in the reader's language. */
export interface ExportWords {
  /** BCP 47 tag of the language they are in: `en`, `pt-BR`. */
  language: string;
  abstract: string;
  note: string;
  papers: (count: number) => string;
  states: Readonly<Record<ReadingState, string>>;
}

/** What an exporter is told beside the papers. */
export interface ExportContext {
  /** What is exported, in the reader's words: a list's name, a query. */
  title: string;
  /** When; milliseconds since the epoch. */
  at: number;
  words: ExportWords;
  /** The reader's own Markdown template; absent: ours. */
  template?: string;
  /** How many papers come, where that is known before. */
  count?: number;
  /** For an exporter that keeps everything: lists in their order, feeds, saved searches, trash, settings. */
  lists: readonly ReadingList[];
  feeds: readonly Feed[];
  searches: readonly SavedSearch[];
  trash: readonly Trash[];
  settings: Readonly<Record<string, unknown>>;
}

/** Text, or bytes where the format is none. */
export type ExportChunk = string | Uint8Array<ArrayBuffer>;

/**
 * One format: a file in `lib/exporters`, collected automatically, loaded when chosen.
 * Its name and explanation are in the locale file: `export_<id>`, `export_<id>_text`,
 * dashes written as underscores.
 */
export interface Exporter {
  /** The file's name without its ending. */
  id: string;
  /** Of the files it makes, without the dot. */
  extension: string;
  mediaType: string;
  /** It takes sightings, judgements, deleted lists, saved searches, trash and settings as well. */
  keepsEverything?: true;
  /**
   * The file's content, in order and in pieces of any size: it never holds all papers
   * at once. Text goes out as UTF-8.
   */
  write: (
    records: AsyncIterable<ExportRecord>,
    context: ExportContext,
  ) => AsyncGenerator<ExportChunk>;
}

/** Declares an exporter; exists for its type. */
export function defineExporter(exporter: Exporter): Exporter {
  return exporter;
}
