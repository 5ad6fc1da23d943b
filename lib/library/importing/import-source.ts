import type { TableReading } from '../../import/table-columns';

/** A file, or text that was pasted (then named so by the caller). */
export interface ImportSource {
  name: string;
  content: Blob;
  /** How its columns are read, where it is a table and the reader chose. */
  table?: TableReading;
  /** Keywords that may be a publisher's do not become tags. */
  withoutKeywords?: true;
}

/** How a reader has a hand in an import while it runs. */
export interface ImportControls {
  signal: AbortSignal;
  onProgress: (progress: ImportProgress) => void;
  /** Awaited between chunks: while the reader has paused, it does not resolve. */
  whilePaused?: () => Promise<void>;
}

export interface ImportProgress {
  /** Bytes read and bytes in all, over all files. */
  read: number;
  total: number;
  entries: number;
  added: number;
  /** The file being read. */
  source: string;
}
