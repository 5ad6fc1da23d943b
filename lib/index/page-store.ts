/**
 * Where an index is kept: pages of bytes, and one manifest that says which of them
 * count. The engine knows no more of a disk than this.
 */

/** Changes with the format and with anything that changes a paper's stems: another version is rebuilt. */
export const INDEX_VERSION = 6;

/** Bytes of a page. Measured in Chromium: see README.md. */
export const PAGE_BYTES = 1 << 15;

/** What a page holds a piece of. */
export const PARTS = [
  'papers',
  'lengths',
  'norms',
  'titles',
  'sketches',
  'vocabulary',
  'postings',
] as const;
export type Part = (typeof PARTS)[number];

/** A page's address. */
export interface PageKey {
  segment: number;
  part: Part;
  page: number;
}

/** One segment as the manifest knows it. */
export interface SegmentEntry {
  /** Never used for other content while a manifest names it. */
  id: number;
  /** Papers, those that are gone included, and the first and last of their ids. */
  papers: number;
  first: number;
  last: number;
  /** One bit per document, set where a newer text replaced it or it was removed; absent where none is. */
  gone?: Uint8Array<ArrayBuffer>;
  /** How many bits are set. */
  goneCount: number;
  /** The first word of each page of its vocabulary. */
  firsts: string[];
  /** Bytes of its posting lists. */
  postings: number;
  /** Bytes of the shingles of its abstracts. */
  sketches: number;
}

/** Whether a document is marked as gone. */
export function isMarked({ gone }: SegmentEntry, document: number): boolean {
  return (
    gone !== undefined &&
    (((gone[document >>> 3] ?? 0) >>> (document & 7)) & 1) === 1
  );
}

/** The state of an index. Whatever no manifest names does not exist. */
export interface Manifest {
  version: number;
  /** Grows with every change, so that readers elsewhere notice. */
  generation: number;
  /** The id of the next segment. */
  next: number;
  /** By age, oldest first: a paper's newest text is in the last that holds it. */
  segments: SegmentEntry[];
  /** Papers when the lengths of all vectors were last worked out, */
  weighed: number;
  /** … and how many came or went since. */
  changes: number;
  /**
   * Papers from this id on wait to be indexed: those that are new, or all while the
   * index is made anew. An engine by itself does nothing with it.
   */
  waitingFrom: number;
}

/** One step from a manifest to the next. */
export interface IndexChange {
  /** Pages of new segments, and of those there are. */
  write: { key: PageKey; bytes: Uint8Array<ArrayBuffer> }[];
  manifest: Manifest;
}

export interface PageStore {
  readManifest(): Promise<Manifest | undefined>;
  /** Pages in the order asked; undefined where one is not there (any more). */
  readPages(keys: readonly PageKey[]): Promise<(Uint8Array | undefined)[]>;
  /**
   * Applies a change. Pages of new segments may be written first, in several steps;
   * pages of segments there are, the manifest, and the removal of segments it names no
   * more go in one. So a kill at any moment leaves the index as it was or as it is to
   * be, and pages that no manifest names, which the next change overwrites: it uses
   * the same ids. A manifest of another version goes with all its pages.
   */
  apply(change: IndexChange): Promise<void>;
}
