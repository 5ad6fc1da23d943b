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

/** The name as it is shown: NFC, one space for any white space. */
export function tagName(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}

/** The same for names that differ in case or width only: "Graph  Nets" and "graph nets". */
export function tagKey(name: string): string {
  return tagName(name).normalize('NFKC').toLowerCase();
}
