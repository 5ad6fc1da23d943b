import type { Reason, Verdict } from '../duplicates/decision';
import type { Identifiers } from '../papers/identifiers';
import type { Highlight } from '../papers/highlight';
import type { PaperId, PaperLinks } from '../papers/paper';
import type { ListId, PaperState, ReadingState } from '../papers/reading';
import type { PaperTag } from '../papers/tag';

/** What the index answers about one title on a page: enough for its badges. */
export interface Annotation {
  /** Absent until the paper is in the index. */
  paper?: PaperId;
  state: PaperState;
  /** Names of the reading lists it is in. */
  lists: readonly string[];
  /** Labels of the other places where it was seen, each once, oldest first. */
  repeats: readonly string[];
  /** Other papers that may be the same work, by verdict. */
  versions: number;
  similar: number;
  hasNote: boolean;
  /** How many highlights it has; absent where there are none. */
  highlights?: number;
  /** How many related papers there are; absent until counted. */
  related?: number;
  /** From fingerprints, before the answer: names and counts are not known yet. */
  isEarly?: true;
  /** The reader wants papers forgotten that they do nothing with; this one was not kept. */
  isUnremembered?: true;
}

/** A paper as a row of a list or a popover shows it. */
export interface PaperSummary {
  id: PaperId;
  title: string;
  /** Nobody has shown its title yet: `title` is its identifier. */
  stub?: true;
  authors: readonly string[];
  year?: number;
  /** arXiv identifier without version. */
  arxiv?: string;
  /** Where a click on the title leads. */
  href: string;
  state: PaperState;
}

/** Where and when a paper was seen. */
export interface SightingView {
  /** The place's key. */
  place: string;
  label: string;
  /** The page's address where it is one. */
  href?: string;
  /** The file's name where it is a feed. */
  file?: string;
  firstSeen: number;
  lastSeen: number;
  /** Why it was taken for this paper; absent for the first. */
  reason?: Reason;
  /** The reader may say that this is another paper. */
  rejectable: boolean;
}

/** Another paper that may be the same work. */
export interface DuplicateView extends PaperSummary {
  verdict: Exclude<Verdict, 'different'>;
  reason: Reason;
  /** Labels of the places where that other paper was seen. */
  seenIn: readonly string[];
  rejected: boolean;
  /** The reader said that it is this work. */
  confirmed?: true;
}

/** A neighbour by content. */
export interface RelatedView extends PaperSummary {
  /** Cosine, 0 to 1. */
  score: number;
  /** The words both texts share, strongest first. */
  terms: readonly string[];
}

/** Everything a popover or a details pane shows of a paper. */
export interface PaperDetails extends PaperSummary {
  abstract?: string;
  identifiers: Identifiers;
  links?: PaperLinks;
  note: string;
  /** In the order of the text. */
  highlights: readonly Highlight[];
  reading?: ReadingState;
  lists: readonly { id: ListId; name: string; holds: boolean }[];
  tags: readonly PaperTag[];
  /** Names of all the reader's tags, to choose from. */
  knownTags: readonly string[];
  sightings: readonly SightingView[];
  duplicates: readonly DuplicateView[];
  related: readonly RelatedView[];
}
