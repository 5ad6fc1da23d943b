import { hashLetter, hashWord, NO_LETTERS } from '../text/sketch';
import { LONGEST_TEXT, LONGEST_WORD, words } from '../text/tokens';
import { HARD, unitKinds } from '../text/unit-kinds';
import { once } from '../memoize/once';

/** Room for the words of any text. */
const room = once(() => new Uint32Array(LONGEST_TEXT));

/**
 * The hashes of a text's words (`words`), in order: FNV-1a over UTF-16 code units, 32
 * bits. A text of characters that stand for Latin letters or part words, as most are,
 * is hashed as it is read, and no word is made. The array is good until the next call.
 */
export function wordHashes(text: string): Uint32Array {
  const count = text.includes('://') ? undefined : hashSimple(text);
  return count === undefined
    ? Uint32Array.from(words(text), hashWord)
    : room().subarray(0, count);
}

/** Writes the hashes into the room and returns how many; undefined where a character is not simple. */
function hashSimple(text: string): number | undefined {
  const end = Math.min(text.length, LONGEST_TEXT);
  const found = room();
  const kinds = unitKinds();
  let count = 0;
  let hash = NO_LETTERS;
  let length = 0;
  for (let i = 0; i < end; i++) {
    const code = text.charCodeAt(i);
    const kind = kinds[code] ?? HARD;
    if (kind > HARD) {
      if (length++ < LONGEST_WORD) hash = hashLetter(hash, kind);
    } else if (kind === HARD && code !== COLON) return undefined;
    else if (length > 0) {
      found[count++] = hash;
      hash = NO_LETTERS;
      length = 0;
    }
  }
  if (length > 0) found[count++] = hash;
  return count;
}

/** Only in web addresses it is more than a sign. */
const COLON = 0x3a;
