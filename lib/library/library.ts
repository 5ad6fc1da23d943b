import type { Reason } from '../duplicates/decision';
import type { ImportProblem } from '../import/importer';
import type { TableHead } from '../import/table-columns';
import type { AppCalls, PageCalls } from '../messaging/protocol';
import type { Remote } from '../messaging/remote';
import type { PaperDetails, PaperSummary } from '../messaging/views';
import type { Identifiers } from '../papers/identifiers';
import type { PaperId } from '../papers/paper';
import type { ListId, ListItem, ReadingState } from '../papers/reading';
import type { SavedSearch } from '../papers/saved-search';
import type { SiteAccess } from '../adapters/permissions/site-access';
import type { SettingsDesk } from '../settings/settings-desk';
import type { ImportControls, ImportSource } from './importing/import-source';
import type { Scope, Sort } from './answers/scope';
import type { Statistics } from './answers/statistics';
import type { TableRow } from './answers/table-rows';
import type { SeenDesk } from './forgetting/seen-use';
import type { TagCount } from './reader/tags';
import type { TrashView } from './reader/trash';
import type { CopyDesk } from './restore/copy-desk';
import type { ExportDesk } from './exporting/export-desk';
import type { TabDesk } from './answers/tab-desk';
import type { RestoreDesk } from './restore/restore-desk';
import type { OpenFailure } from '../store/open-failure';

export type { ClaimedView, PagePaper, PageView } from './answers/page-view';
export type {
  ImportControls,
  ImportProgress,
  ImportSource,
} from './importing/import-source';

/** The part of the library that a badge's popover, on somebody else's page, may use. */
export interface PaperDesk {
  describe(paper: PaperId): Promise<PaperDetails | undefined>;
  change: Remote<PageCalls>;
  /** Calls back after any change, from whatever context; ends with the signal. */
  onChange(listener: () => void, signal: AbortSignal): void;
}

/**
 * Everything our own pages (popup, library page) ask and change. They read the store
 * directly, without waking the background; every change goes through `change`, the
 * one service. Components get this as a prop; tests give them a fake one.
 */
export interface Library
  extends PaperDesk, CopyDesk, ExportDesk, RestoreDesk, SeenDesk, TabDesk {
  /** Ranked papers, at most `limit`; an empty query gives none. Aborted, it is soon over. */
  search(
    query: string,
    limit: number,
    signal?: AbortSignal,
  ): Promise<SearchHit[]>;
  /** The paper that bears one of these identifiers. */
  paperNamed(identifiers: Identifiers): Promise<PaperId | undefined>;
  lists(): Promise<ListSummary[]>;
  /** Every saved search, in the reader's order. */
  searches(): Promise<SavedSearch[]>;
  /** What was taken away in the last 30 days, newest first. */
  trash(): Promise<TrashView[]>;
  /** The reader's last year in numbers. */
  statistics(): Promise<Statistics>;
  /** Every tag, in alphabetical order. */
  tags(): Promise<TagCount[]>;
  /** A list's papers in their order, the first so many. */
  items(list: ListId, limit: number): Promise<ListRow[]>;
  /** The papers of a scope, sorted. */
  papers(scope: Scope, sort: Sort): Promise<PaperId[]>;
  /** Rows of papers, in the order asked, without those that are gone. */
  rows(papers: readonly PaperId[], list?: ListId): Promise<TableRow[]>;
  counts(): Promise<LibraryCounts>;
  /** Why nothing can be read, where that is so. */
  openFailure(): Promise<OpenFailure | undefined>;
  /** Shows the library in an ordinary window. */
  openOutside(): Promise<void>;
  /** Whether there is too little room on the disk to remember papers. */
  isDiskFull(): Promise<boolean>;
  /** When its database was made, by which one library is told from another; undefined where nobody has noted that. */
  madeAt(): Promise<number | undefined>;
  /** When the browser was found to have deleted the library, until that is dismissed. */
  lostAt(): Promise<number | undefined>;
  dismissLoss(): Promise<void>;
  feeds(): Promise<FeedSummary[]>;
  /** What importing files would do; nothing is changed. */
  previewImport(
    files: readonly ImportSource[],
    options: ImportControls,
  ): Promise<ImportPreview>;
  /** Reads files into the index; a file that fails does not stop the others. */
  importFiles(
    files: readonly ImportSource[],
    options: ImportControls,
  ): Promise<ImportReport>;
  /** Files whose import a closed page or a kill interrupted; they are still here. */
  interruptedImports(): Promise<ImportSource[]>;
  settings: SettingsDesk;
  siteAccess: SiteAccess;
  /** The one service for changes. */
  change: Remote<AppCalls>;
}

/** A stretch of text; `marked` where it matched the query. */
export interface MarkedText {
  text: string;
  marked: boolean;
}

/** One search result. */
export interface SearchHit {
  paper: PaperSummary;
  title: readonly MarkedText[];
  /** From the abstract, around the first match; empty where there is none. */
  snippet: readonly MarkedText[];
  lists: readonly string[];
  tags?: readonly string[];
  hasNote: boolean;
  /** Words of the query, as they were typed, that it lacks; absent where it has all. Those that lack some come last. */
  lacks?: readonly string[];
}

export interface ListSummary {
  id: ListId;
  name: string;
  count: number;
}

export interface ListRow {
  item: ListItem;
  paper: PaperSummary;
  reading?: ReadingState;
  tags: readonly string[];
  note: string;
}

export interface LibraryCounts {
  papers: number;
  /** Those of them that the index answers for; others are on their way into it. */
  indexed: number;
  saved: number;
  feeds: number;
}

export interface FeedSummary {
  id: string;
  label: string;
  source: string;
  entries: number;
  importedAt: number;
  state: 'importing' | 'done' | 'cancelled';
}

/** What an import would do, over all its files: every entry is new, a repeat or a conflict. */
export interface ImportPreview {
  entries: number;
  added: readonly PreviewedEntry[];
  repeats: readonly PreviewedRepeat[];
  /** The identifier of a paper that is there or comes before, under quite another title. Imported, they count as that paper. */
  conflicts: readonly PreviewedRepeat[];
  rejects: readonly FileProblem[];
  notices: readonly FileProblem[];
  /** New papers known by identifier alone. */
  stubs: number;
  /** Entries with a note, tags or lists of the reader's. */
  withWords: number;
  /** Entries with keywords, which become tags unless the reader says otherwise. */
  withKeywords: number;
  /** Files whose very content was imported before. */
  unchanged: readonly string[];
  /** Files that are tables, by their place among the files. */
  tables: readonly { file: number; source: string; table: TableHead }[];
  cancelled: boolean;
}

export interface PreviewedEntry {
  title: string;
  stub?: true;
  source: string;
  line: number;
}

export interface PreviewedRepeat extends PreviewedEntry {
  reason: Reason;
  /** The paper that it is: one that is there, or an earlier entry of these files. */
  known: { paper?: PaperId; title: string };
}

/** What an import did, over all its files. */
export interface ImportReport {
  entries: number;
  added: number;
  /** The papers of the files, new and known, in the order in which they were first met. */
  papers: readonly PaperId[];
  /** Entries of papers that were there before, or earlier in the same import. */
  repeats: readonly RepeatedEntry[];
  /** Counted as a paper that was there or came before, by its identifier, under quite another title. */
  conflicts: readonly RepeatedEntry[];
  rejects: readonly FileProblem[];
  /** Taken in, but incomplete. */
  notices: readonly FileProblem[];
  /** Files whose very content had been imported before; nothing changed. */
  unchanged: readonly string[];
  cancelled: boolean;
}

export interface FileProblem extends ImportProblem {
  source: string;
}

/** One entry that was no news. */
export interface RepeatedEntry {
  paper: PaperId;
  title: string;
  /** The paper's own title, of a conflict. */
  known?: string;
  /** File it stands in now. */
  source: string;
  /** Labels of the other places it was seen in, with their file names. */
  elsewhere: readonly { label: string; source: string }[];
}
