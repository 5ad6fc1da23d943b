import { words } from '../index/tokens';

/** As `words` reads a text: so much of it, and so much of a word. */
const LONGEST_TEXT = 20_000;
const LONGEST_WORD = 40;

/** For each ASCII character what it is folded to in a word, 0 where it is part of none. */
const FOLDED = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code).toLowerCase();
  return /[a-z0-9]/.test(character) ? character.charCodeAt(0) : 0;
});

/** Other characters that only part words, in many a text: quotation marks, dashes, a space that does not break. */
const SEPARATORS = new Set(
  Array.from('‘’“”–—…\u00a0', (character) => character.charCodeAt(0)),
);

const BASIS = 0x811c9dc5;
const PRIME = 0x01000193;

/**
 * The hashes of a text's words (`words`), in order: FNV-1a over UTF-16 code units, 32
 * bits. A text of ASCII and the marks of typesetters, as most are, is hashed as it is
 * read, and no word is made.
 */
export function wordHashes(text: string): ArrayLike<number> {
  return (
    (text.includes('://') ? undefined : plainHashes(text)) ??
    words(text).map(hashWord)
  );
}

/** Undefined where there is another character. */
function plainHashes(text: string): number[] | undefined {
  const hashes: number[] = [];
  const end = Math.min(text.length, LONGEST_TEXT);
  let hash = BASIS;
  let length = 0;
  for (let i = 0; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code > 127 && !SEPARATORS.has(code)) return undefined;
    const letter = FOLDED[code] ?? 0;
    if (letter !== 0) {
      if (length++ < LONGEST_WORD) hash = Math.imul(hash ^ letter, PRIME);
    } else if (length > 0) {
      hashes.push(hash >>> 0);
      hash = BASIS;
      length = 0;
    }
  }
  if (length > 0) hashes.push(hash >>> 0);
  return hashes;
}

function hashWord(word: string): number {
  let hash = BASIS;
  for (let i = 0; i < word.length; i++)
    hash = Math.imul(hash ^ word.charCodeAt(i), PRIME);
  return hash >>> 0;
}
