import type { RestoreChunk } from '../backup/restore-chunk';
import type { Neighbourhood } from '../library/answers/neighbourhood';
import type {
  FeedHeader,
  ImportProblem,
  ReaderWords,
} from '../import/importer';
import type { PaperDraft, PaperId } from '../papers/paper';
import type {
  ListId,
  ListItem,
  MovedItems,
  ReadingList,
  ReadingState,
  SetReadings,
} from '../papers/reading';
import type { SavedSearch } from '../papers/saved-search';
import type { SavedText, SentText } from '../papers/saved-text';
import type { HighlightCalls, HighlightTabCalls } from './highlight-protocol';
import type { TagAppCalls, TagCalls } from './tag-protocol';
import type { Annotation, PaperDetails } from './views';

/**
 * Every message between Cognate's parts: one type per direction, one documented
 * method per message. The transport refuses a name from a sender that may not use it.
 */

/** A page and all its titles, as a content script saw them. */
export interface SightedPage {
  /** The page's address without fragment. */
  url: string;
  /** What the site calls the page: "cs.LG new". */
  label: string;
  /** Number of this message on its page, from 0; `annotated` refers to it. */
  batch: number;
  titles: readonly PaperDraft[];
  /** The page's other titles, which were asked about before, and how many of them are known. */
  others?: { titles: number; known: number } | undefined;
  /** The reader turned to these titles: they are remembered whatever the settings say. */
  isChosen?: boolean | undefined;
}

/**
 * Calls any of our contexts may make, content scripts included. They may add papers
 * and do what a reader's own gesture on a badge asks for. What they take away can be
 * brought back: from the trash, or by undoing.
 */
export interface PageCalls extends HighlightCalls, TagCalls {
  /** A page begins to load that will ask about its titles, or one begins to write on it: what that takes is made ready. */
  wake(): void;
  /**
   * What is known of each title, in the order given; the papers are remembered
   * afterwards, and what that changes follows as `annotated`.
   */
  sight(page: SightedPage): Annotation[];
  /**
   * What is known of each title now, in the order given; nothing is remembered. By
   * title, not by paper: the reader may have said that a title is another paper.
   */
  annotate(request: {
    url: string;
    titles: readonly PaperDraft[];
  }): Annotation[];
  /** The page is a work's but holds no titles (a PDF): its icon tells whether the work is known. */
  openWork(request: { url: string }): void;
  /** The page shows no badges any more: its icon says nothing. */
  leavePage(): void;
  /** The sites' hosts that are not allowed: what `withdrawn` told while the page could not hear it. */
  withheldHosts(): string[];
  /** Everything a popover shows; undefined where the paper is gone. */
  describePaper(request: { paper: PaperId }): PaperDetails | undefined;
  /** Runs the popover's script in the page that asks. */
  bringPopovers(): void;
  /**
   * Puts a paper into a list; twice is once. Without a list: into the first, made if there
   * is none. Rejects where the list is not there, or deleted.
   */
  save(request: { paper: PaperId; list?: ListId }): ListItem;
  /** Takes a paper out of a list. Returns what `restoreItem` takes to undo it. */
  unsave(request: { paper: PaperId; list: ListId }): ListItem | undefined;
  /** Puts an item back where it was. */
  restoreItem(request: { item: ListItem }): void;
  /** Makes a reading list at the end; a list of that name is returned, not doubled. */
  createList(request: { name: string }): ReadingList;
  /**
   * Saves the note; an empty text removes it. With `base`, what was written elsewhere
   * since then is not overwritten. Returns what is stored then.
   */
  setNote(request: SentText & { paper: PaperId }): SavedText;
  /** Sets or, with null, clears the reading state. */
  setReading(request: { paper: PaperId; state: ReadingState | null }): void;
  /** Says that two papers are not the same work, or takes that back. Remembered. */
  rejectDuplicate(request: {
    papers: [PaperId, PaperId];
    rejected: boolean;
  }): void;
  /** Says that what was seen at this place is another paper; it becomes one. Returns it. */
  separateSighting(request: { paper: PaperId; place: string }): PaperId;
}

/** One dump on its way in. */
export interface ImportedFeed extends FeedHeader {
  /** SHA-256 of the content, hexadecimal, with `#n` from the second feed of a file. */
  id: string;
  importer: string;
  source: string;
}

/** Entries of a feed, in file order. */
export interface ImportChunk {
  feed: ImportedFeed;
  /** Number of the first entry here, from 0. Entries the feed already has are skipped. */
  from: number;
  entries: readonly PaperDraft[];
  /** What the reader had written about some of the entries. */
  words?: readonly EntryWords[];
  problems: readonly ImportProblem[];
}

/** A reader's words about one entry of a chunk, by its place there, from 0. */
export interface EntryWords extends Omit<ReaderWords, 'keywords'> {
  entry: number;
}

/** Calls only our own extension pages may make. */
export interface AppCalls extends PageCalls, TagAppCalls {
  /** Takes entries in; all or none of a chunk. Safe to repeat. */
  importEntries(chunk: ImportChunk): {
    entries: number;
    added: number;
    /** Entries of the chunk, from 0, whose note did not fit below the one that is there. */
    notesLeftOut: number[];
  };
  /** Closes a feed, as read to its end or as cancelled; what is in stays in. */
  finishImport(request: { feed: string; state: 'done' | 'cancelled' }): void;
  /**
   * Takes records of a backup in; all or none of a chunk, and safe to repeat. Returns
   * what its lists and papers are in the store, in the order given.
   */
  restore(chunk: RestoreChunk): {
    /** The list, and the position from which its restored papers stand. */
    lists: { list: ListId; from: number }[];
    papers: PaperId[];
  };
  /** Says that two linked papers are the same work, or takes that back. Remembered; nothing is merged. */
  confirmDuplicate(request: {
    papers: [PaperId, PaperId];
    confirmed: boolean;
  }): void;
  /**
   * Forgets papers met on pages that the reader did nothing with; with `before`, those
   * last seen earlier. Returns how many.
   */
  forgetSeen(request: { before?: number | undefined }): number;
  /**
   * Lets the index of all papers go and makes it anew; answers when that has begun, from
   * when on searches find less, or when it is done. The library's `counts` tells how far
   * it is.
   */
  remakeIndex(request: { until: 'begun' | 'done' }): void;
  renameList(request: { list: ListId; name: string }): void;
  /** Hides a list with its items; `restoreList` brings all of it back. */
  deleteList(request: { list: ListId }): void;
  restoreList(request: { list: ListId }): void;
  /** Puts papers at the end of a list, all or none. Returns those that were not in it. */
  saveAll(request: { papers: readonly PaperId[]; list: ListId }): ListItem[];
  /** Takes papers out of a list or, without one, out of all that are not deleted. Returns what `restoreItems` takes to undo it. */
  unsaveAll(request: { papers: readonly PaperId[]; list?: ListId }): ListItem[];
  /** Puts items back where they were, and takes out what a move put elsewhere instead. */
  restoreItems(request: {
    items: readonly ListItem[];
    insteadOf?: readonly ListItem[] | undefined;
  }): void;
  /** Sets or, with null, clears the reading state of papers. Returns what `restoreReadings` takes to undo it. */
  setReadings(request: {
    papers: readonly PaperId[];
    state: ReadingState | null;
  }): SetReadings;
  /** Gives papers the reading states they had, but for those that got another since. */
  restoreReadings(before: SetReadings): void;
  /** Papers around these, and how they are related among each other. */
  neighbourhood(request: { papers: readonly PaperId[] }): Neighbourhood;
  /** Brings back what was thrown away, by its number; what is there again stays as it is. */
  restoreTrash(request: { id: number }): void;
  /** Keeps a query at the end of the saved searches; a query that is kept is returned, not doubled. */
  saveSearch(request: { query: string; name: string }): SavedSearch;
  renameSearch(request: { search: string; name: string }): void;
  /** Lets go of a saved search. Returns what `restoreSearch` takes to undo it. */
  deleteSearch(request: { search: string }): SavedSearch | undefined;
  /** Puts a saved search back where it was. */
  restoreSearch(request: { search: SavedSearch }): void;
  /** Moves a list to a position among the lists, from 0. */
  moveList(request: { list: ListId; to: number }): void;
  /**
   * Moves an item to a position within its list, from 0, or to the end of another list,
   * where a paper that is there already stays as it is. Returns what `restoreItems` takes
   * to undo it.
   */
  moveItem(request: {
    item: { list: ListId; paper: PaperId };
    to: { list: ListId; position?: number };
  }): MovedItems;
}

/** What the background tells a content script, unasked. */
export interface PageEvents {
  /** What is known of a sighted batch's titles by now, in the order they were sent. */
  annotated(update: {
    batch: number;
    annotations: readonly Annotation[];
  }): void;
  /** The reader changed something about these papers elsewhere. */
  changed(update: { papers: readonly PaperId[] }): void;
  /** The sites' hosts that are not allowed, or no longer: nothing of ours stays on their pages. */
  withdrawn(update: { hosts: readonly string[] }): void;
}

/** What our popup asks the content script of a tab. */
export interface TabCalls extends HighlightTabCalls {
  /**
   * The page's titles with what their badges show, in document order; none while the
   * reader has Cognate paused there, or switched off.
   */
  listTitles(): { url: string; isPaused: boolean; titles: PageTitle[] };
  /** Scrolls a title into view and focuses its badges. */
  revealTitle(request: { index: number }): void;
  /** Takes the badges off the page, or puts them back; until the page is left or reloaded. */
  pausePage(request: { isPaused: boolean }): void;
}

/** One title of the current page, for the popup. */
export interface PageTitle {
  title: string;
  arxiv?: string;
  annotation?: Annotation;
}
