import { words } from '../index/tokens';
import { once } from '../papers/once';

/** As `words` reads a text: so much of it, and so much of a word. */
const LONGEST_TEXT = 20_000;
const LONGEST_WORD = 40;

const BASIS = 0x811c9dc5;
const PRIME = 0x01000193;

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
  const folded = ascii();
  let count = 0;
  let hash = BASIS;
  let length = 0;
  for (let i = 0; i < end; i++) {
    const code = text.charCodeAt(i);
    const letter = code < 128 ? (folded[code] ?? 0) : simpleLetter(code);
    if (letter > 0) {
      if (length++ < LONGEST_WORD) hash = Math.imul(hash ^ letter, PRIME);
    } else if (letter < 0) return undefined;
    else if (length > 0) {
      found[count++] = hash;
      hash = BASIS;
      length = 0;
    }
  }
  if (length > 0) found[count++] = hash;
  return count;
}

/** For each ASCII character what it is folded to in a word, 0 where it parts words. */
const ascii = once(() =>
  Uint8Array.from({ length: 128 }, (_, code) => foldOne(code)),
);
/** The same of others as they are met; −1 where more than one letter comes of one, or other than Latin ones. */
const others = new Map<number, number>();

function simpleLetter(code: number): number {
  let letter = others.get(code);
  if (letter === undefined) others.set(code, (letter = foldOne(code)));
  return letter;
}

function foldOne(code: number): number {
  // Half a character.
  if (code >= 0xd800 && code < 0xe000) return -1;
  const [word = '', ...rest] = words(`x${String.fromCharCode(code)}y`);
  if (word === 'x' && rest.join() === 'y') return 0;
  return /^x[a-z0-9]y$/.test(word) ? word.charCodeAt(1) : -1;
}

function hashWord(word: string): number {
  let hash = BASIS;
  for (let i = 0; i < word.length; i++)
    hash = Math.imul(hash ^ word.charCodeAt(i), PRIME);
  return hash;
}
