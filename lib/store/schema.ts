import type { DBSchema } from 'idb';
import type { Reason, Verdict } from '../duplicates/decision';
import type { Neighbour } from '../index/paper-index';
import type { Manifest } from '../index/page-store';
import type { FeedHeader, ImportProblem } from '../import/importer';
import type { TableReading } from '../import/table-columns';
import type { Highlight } from '../papers/highlight';
import type { Paper, PaperId } from '../papers/paper';
import type {
  ListId,
  ListItem,
  Note,
  Reading,
  ReadingList,
} from '../papers/reading';
import type { SavedSearch } from '../papers/saved-search';
import type { Sighting } from '../papers/sighting';
import type { PaperTag } from '../papers/tag';
import type { Trash } from '../papers/trash';
import type { ArrivalRecord } from './arrivals';
import type { IndexKey } from './index-pages';
import type { LatentKey, LatentRecord } from './latent-records';
import type { LookupHead, LookupRecordKey } from './lookup';
import type { BlockKey } from './paper-block';

/** A paper with the keys it is looked up by. */
export interface StoredPaper extends Paper {
  /** `arxiv:…`, `doi:…`, `openreview:…`; no two papers share one. */
  identifierKeys: string[];
  /** Title keys of every form of the title that was seen, at most eight. */
  titleKeys: string[];
  /** The year it is sorted under: its own, else that of its arXiv identifier. */
  yearKey?: number;
  /** Set when its text changes, until the index has the new one; new papers wait by their ids. */
  pending?: 1;
  updatedAt: number;
}

/** Two papers that may be the same work. Linked, never merged. */
export interface DuplicateLink {
  /** Both paper ids, the smaller first; also the key. */
  papers: [PaperId, PaperId];
  verdict: Exclude<Verdict, 'different'>;
  reason: Reason;
  at: number;
  /** When the reader said that they are not the same. Remembered for good. */
  rejectedAt?: number;
  /** When the reader said that they are; then `rejectedAt` is absent. */
  confirmedAt?: number;
}

/** One imported dump. */
export interface Feed extends FeedHeader {
  /** SHA-256 of the content, hexadecimal; `#2` and so on for further feeds of one file. */
  id: string;
  importer: string;
  /** File name, or empty for pasted text. */
  source: string;
  importedAt: number;
  /** Entries taken in so far; those before it are skipped when the import goes on. */
  entries: number;
  problems: ImportProblem[];
  state: 'importing' | 'done' | 'cancelled';
}

/** A file on its way in, kept until it is through so that a kill costs nothing. */
export interface PendingImport {
  /** SHA-256 of the content, hexadecimal. */
  id: string;
  source: string;
  content: Blob;
  /** How its columns are read, where it is a table and the reader chose. */
  table?: TableReading;
  /** Keywords that may be a publisher's do not become tags. */
  withoutKeywords?: true;
  /** It is a backup on its way in, and no import; then `id` is but a name. */
  restoring?: { withSettings: boolean };
  at: number;
}

/** Derived: a paper's neighbours as of an index size. */
export interface StoredNeighbours {
  paper: PaperId;
  /** Papers in the index when this was computed; another size means it is stale. */
  size: number;
  version: number;
  /** The latent space that was asked, 0 for none. */
  space: number;
  neighbours: Neighbour[];
}

/** The whole database, current version. */
export interface CognateSchema extends DBSchema {
  /** Papers that changed since they came; it numbers all of them. */
  papers: {
    key: PaperId;
    value: StoredPaper;
    indexes: { byPending: number; byUpdate: number };
  };
  /** Papers that came together and have not changed, in UTF-8; see paper-block.ts. */
  blocks: { key: BlockKey; value: Uint8Array<ArrayBuffer> };
  /** Where and when they came. */
  arrivals: {
    key: PaperId;
    value: ArrivalRecord;
    indexes: { byPlace: string; byTime: number };
  };
  /** Papers by identifiers and title keys; see lookup.ts. */
  lookup: {
    key: LookupRecordKey;
    value: LookupHead | Uint32Array<ArrayBuffer>;
  };
  /** What of papers tells whether an equal title is theirs; see digests.ts. */
  digests: { key: number; value: Uint32Array<ArrayBuffer> };
  sightings: {
    key: [PaperId, string];
    value: Sighting;
    indexes: { byPlace: string };
  };
  feeds: { key: string; value: Feed };
  imports: { key: string; value: PendingImport };
  lists: { key: ListId; value: ReadingList };
  items: {
    key: [ListId, PaperId];
    value: ListItem;
    indexes: { byPaper: PaperId };
  };
  notes: { key: PaperId; value: Note };
  tags: {
    key: [PaperId, string];
    value: PaperTag;
    indexes: { byTag: string };
  };
  /** By paper, then its own id. */
  highlights: { key: [PaperId, string]; value: Highlight };
  readings: { key: PaperId; value: Reading };
  searches: { key: string; value: SavedSearch };
  trash: { key: number; value: Trash; indexes: { byTime: number } };
  links: {
    key: [PaperId, PaperId];
    value: DuplicateLink;
    indexes: { byPaper: PaperId };
  };
  /** How many links papers have; see links.ts. */
  linkCounts: { key: number; value: Uint8Array<ArrayBuffer> };
  /** Derived: the pages of the index, and its manifest. */
  index: { key: IndexKey; value: Uint8Array | Manifest };
  neighbours: { key: PaperId; value: StoredNeighbours };
  /** Derived: the latent spaces, and where papers are in them. */
  latent: { key: LatentKey; value: LatentRecord };
}
