import type { PaperId } from './paper';

/** A reader's word for papers, on one of them. May hold spaces. */
export interface PaperTag {
  paper: PaperId;
  /** What tells tags apart: see `tagKey`. */
  tag: string;
  /** As the reader first wrote it; the same on every paper. */
  name: string;
  addedAt: number;
}

/** What takes a tag's new name back. */
export interface RenamedTags {
  /** Those that papers bore, as they were. */
  tags: PaperTag[];
  /** Those that came in their stead; none for a paper that bore both before. */
  insteadOf: PaperTag[];
}

/** The name as it is shown: NFC, one space for any white space. */
export function tagName(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}

/** The same for names that differ in case or width only: "Graph  Nets" and "graph nets". */
export function tagKey(name: string): string {
  return tagName(name).normalize('NFKC').toLowerCase();
}
