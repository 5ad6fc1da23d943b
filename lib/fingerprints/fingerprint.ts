import { halfSipHash, type Words } from './half-sip-hash';

/** Parts that the fingerprints of a profile are kept in. */
export const SHARDS = 16;
/** Digits of a fingerprint within its shard: 36 bits in base 36, which sort as numbers do. */
export const PRINT_DIGITS = 7;

/** Random per profile; what a fingerprint is of cannot be told without it. */
export type Salt = Words;

/** 40 bits of a salted hash: 4 name the shard, 36 stand in it. */
export interface Fingerprint {
  shard: number;
  digits: string;
}

/**
 * The fingerprint of a text. Beside 200,000 others, one text in five million is taken
 * for one that is known; the background's answer corrects it.
 */
export function fingerprint(text: string, salt: Salt): Fingerprint {
  const [high, low] = halfSipHash(text, salt);
  const rest = (high & 0x0fffffff) * 256 + (low & 255);
  const digits = rest.toString(36).padStart(PRINT_DIGITS, '0');
  return { shard: high >>> 28, digits };
}

/**
 * What the fingerprint of a title is of: its letters and digits. Less than a title key
 * equates, because it runs on every page: of Greek letters and accents in TeX it knows
 * nothing, so such a title is known by its fingerprint only as it was seen.
 */
export function titleForm(title: string): string {
  return `title:${title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')}`;
}
