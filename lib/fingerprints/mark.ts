import type { Salt } from './fingerprint';
import { halfSipHash } from './half-sip-hash';

/** Characters of a mark beside its fingerprint. */
export const MARK_DIGITS = 2;

/** What is kept of a paper with each of its fingerprints: enough for its first badges. */
export interface PaperMark {
  /** How far the reader is with it, where that says more than saved or seen. */
  reading?: 'read' | 'dismissed' | undefined;
  /** It is in a reading list. */
  saved: boolean;
  /** It has an arXiv identifier: a title with another one is another paper. */
  arxiv: boolean;
  /** It is a duplicate on whatever page: of other papers, or in several collections. */
  duplicate: boolean;
  /** Tag of the one collection it stands in (`placeTag`); 0 for none or many. */
  place: number;
}

const READ = 1;
const DISMISSED = 2;
const SAVED = 4;
const ARXIV = 8;
const DUPLICATE = 16;

/** A mark as two digits in base 36. */
export function packMark(mark: PaperMark): string {
  const flags =
    (mark.reading === 'read' ? READ : 0) |
    (mark.reading === 'dismissed' ? DISMISSED : 0) |
    (mark.saved ? SAVED : 0) |
    (mark.arxiv ? ARXIV : 0) |
    (mark.duplicate ? DUPLICATE : 0);
  return flags.toString(36) + mark.place.toString(36);
}

export function unpackMark(digits: string): PaperMark {
  const flags = parseInt(digits.charAt(0), 36);
  return {
    reading:
      flags & READ ? 'read' : flags & DISMISSED ? 'dismissed' : undefined,
    saved: (flags & SAVED) > 0,
    arxiv: (flags & ARXIV) > 0,
    duplicate: (flags & DUPLICATE) > 0,
    place: parseInt(digits.charAt(1), 36),
  };
}

/** What is certain of a title that two papers have: where they differ, nothing. */
export function commonMark(a: PaperMark, b: PaperMark): PaperMark {
  return {
    reading: a.reading === b.reading ? a.reading : undefined,
    saved: a.saved && b.saved,
    arxiv: a.arxiv && b.arxiv,
    duplicate: a.duplicate && b.duplicate,
    place: a.place === b.place ? a.place : 0,
  };
}

/**
 * A place as a number from 1 to 35. Two places have the same in one case of 35: then a
 * duplicate is marked as seen until the answer comes.
 */
export function placeTag(placeKey: string, salt: Salt): number {
  return 1 + (halfSipHash(placeKey, salt)[0] % 35);
}
