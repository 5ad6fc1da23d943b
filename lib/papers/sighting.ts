import type { Reason } from '../duplicates/decision';
import type { PaperDraft, PaperId } from './paper';

/** Where a paper can be seen: one page address, or one imported feed. */
export interface Place {
  /** `page:<site>:<path and query>` or `feed:<content hash>`; the same place again is the same key. */
  key: string;
  /** A site's id, or `feed`. */
  site: string;
  /** The page kind, or the importer's id. */
  kind: string;
  /** `work`: a page about the one paper; it is no repeat. `collection`: a list it stands in. */
  shows: 'work' | 'collection';
  /** In readers' words: "cs.LG new", "Daily Papers Mar 11". */
  label: string;
  /** What the label begins with where there are several of a kind: "Daily Papers". */
  series?: string;
  /** The page's address, or the file's name. */
  source: string;
}

/** The key of an imported feed as a place. */
export function feedPlaceKey(feed: string): string {
  return `feed:${feed}`;
}

/** Whether a place is an imported feed. */
export function isFeedPlace(key: string): boolean {
  return key.startsWith(feedPlaceKey(''));
}

/** One paper seen at one place; on a further visit `lastSeen` moves and `times` counts. */
export interface Sighting extends Place {
  paper: PaperId;
  /** The paper as this place gave it; kept so that a wrong attribution can be undone. */
  draft: PaperDraft;
  /** Milliseconds since the epoch. */
  firstSeen: number;
  lastSeen: number;
  times: number;
  /** Entry numbers within a feed, from 1; empty for pages. */
  entries: readonly number[];
  /** Why it was taken for this paper; absent where it was the first sighting. */
  reason?: Reason;
}
