import type { PaperDraft } from '../papers/paper';
import type { TableHead, TableReading } from './table-columns';

/**
 * The date a feed bears, as far as it says: "Mar 11" has no year and gets none.
 */
export interface Edition {
  /** As printed: "Mar 11". */
  text: string;
  /** 1 to 12. */
  month: number;
  day: number;
  year?: number;
}

/** What the head of a dump says of the whole. */
export interface FeedHeader {
  /** What readers call it: "Daily Papers". */
  name: string;
  /** "AK and the research community", where the dump says. */
  curator?: string;
  edition?: Edition;
}

/** Something a reader of the file should know. `reject`: text left out. `notice`: taken in, but incomplete. */
export interface ImportProblem {
  severity: 'reject' | 'notice';
  /** From 1; the line in the file where the text begins. */
  line: number;
  /** The text concerned, cut to 200 characters. */
  text: string;
  /** Key of a locale string that says what is wrong and what to do. */
  message: ProblemMessage;
}

/** Locale keys `problem_<name>` (what is wrong) and `remedy_<name>` (what to do). */
export type ProblemMessage =
  | 'empty_file'
  | 'not_text'
  | 'pdf_file'
  | 'picture_file'
  | 'archive_file'
  | 'unreadable_file'
  | 'reader_failed'
  | 'file_too_large'
  | 'unknown_format'
  | 'abstract_without_title'
  | 'abstract_too_long'
  | 'unreadable_characters'
  | 'no_abstract'
  | 'truncated'
  | 'no_papers'
  | 'no_title'
  | 'title_too_long'
  | 'words_too_long'
  | 'note_left_out'
  | 'broken_record'
  | 'record_too_long'
  | 'not_an_identifier'
  | 'unknown_page'
  | 'page_archive'
  | 'no_title_column'
  | 'too_many_cells';

/** What is wrong, said while a file is read. */
export interface ParsedProblem {
  type: 'problem';
  problem: ImportProblem;
}

/** What an importer says while it reads, in file order. */
export type Parsed =
  | { type: 'feed'; header: FeedHeader }
  | { type: 'entry'; line: number; draft: PaperDraft; words?: ReaderWords }
  | ParsedProblem
  /** The file is a table: how its columns are read, before the first entry. */
  | { type: 'table'; table: TableHead };

/** What a reader had written about a paper in another program. */
export interface ReaderWords {
  note?: string;
  tags?: readonly string[];
  /** Words that may be the reader's tags, or the publisher's: the reader says whether they become tags. */
  keywords?: readonly string[];
  /** Names of lists that it stood in. */
  lists?: readonly string[];
}

/** The file's content; one of the two is read, once. */
export interface FeedText {
  /** The text in pieces, cut anywhere. */
  chunks: AsyncIterable<string>;
  /** Its lines, for formats that are made of lines. */
  lines: AsyncIterable<Line>;
}

/** What an importer cannot do or know by itself. */
export interface ImportAids {
  /** Reads a saved page as the sites' readers do; undefined where none of them claims it. */
  readPage?: (html: string) => SavedPage | undefined;
  /** How the reader wants the columns read, where the file is a table. */
  table?: TableReading;
}

/** A saved page of one of the sites. */
export interface SavedPage {
  /** What the site calls it: "arXiv cs.LG new". */
  label: string;
  papers: readonly PaperDraft[];
}

/** A line of the file without its ending; `number` from 1. */
export interface Line {
  number: number;
  text: string;
}

/** One format: a file in `lib/importers`, collected automatically. */
export interface Importer {
  /** The file's name without its ending. */
  id: string;
  /** Whether the first lines (at most 4,096 characters) are of this format: 0 no, 1 certain. */
  sniff: (head: string) => number;
  /**
   * Reads to the end; never throws on bad input, but says what is wrong with it. What
   * is thrown all the same costs the rest of the file.
   */
  parse: (text: FeedText, aids: ImportAids) => AsyncGenerator<Parsed>;
}

/** Declares an importer; exists for its type. */
export function defineImporter(importer: Importer): Importer {
  return importer;
}
