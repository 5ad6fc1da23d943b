import { once } from '../memoize/once';

/** Text beyond this many characters is not read: an abstract has about 1,600. */
export const LONGEST_TEXT = 20_000;
/** Words are cut here, so that a base64 blob cannot fill the vocabulary. */
export const LONGEST_WORD = 40;

/** Runs of letters, digits and the marks that belong to them, of every script. */
const run = once(() => /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu);
/** Scripts written without spaces between words (Hangul has them, but glues particles on). */
const unspaced = once(
  () =>
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u,
);
const unspacedOrOther = once(
  () =>
    new RegExp(
      `(?:${unspaced().source}[\\p{M}ー]*)+|(?:(?!${unspaced().source}).)+`,
      'gu',
    ),
);
/** Diacritics of Latin, Greek and Cyrillic; the marks of other scripts are letters in their own right. */
const DIACRITICS = /[\u0300-\u036f]/g;
/** Letters that Unicode does not decompose, as they are commonly written without them. */
const UNDECOMPOSED: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
};

/** Dashes, quotation marks and the ellipsis, which Unicode does not fold. */
const PUNCTUATION = /[\u2010-\u201f\u2026]/g;

/** Web addresses name hosts and users, not subjects. */
const ADDRESS = /https?:\/\/\S{1,2000}/gi;
/** What stands before the first word of a sentence. */
const SENTENCE_START = /(?:^|[.!?:]["'”’)\]]*\s)\s*$/;

/** A word with the way the text writes it. */
export interface Token {
  word: string;
  surface: string;
  /** Whether it is the first of a sentence, where a capital means nothing. */
  opens: boolean;
}

/** Lower case, compatibility forms and diacritics folded: "Naïve" is "naive". */
export function foldCase(text: string): string {
  if (isPlain(text)) return text.toLowerCase();
  const lower = text.normalize('NFKC').toLowerCase();
  if (!/[\u0080-\uffff]/.test(lower)) return lower;
  return lower
    .normalize('NFD')
    .replace(DIACRITICS, '')
    .normalize('NFC')
    .replace(/[øłđßæœı]/g, (letter) => UNDECOMPOSED[letter] ?? letter);
}

/**
 * The words of a text, folded, in order. Hyphenated words give their parts; scripts
 * without spaces give overlapping pairs of characters, the usual stand-in for words
 * (Lucene's CJKBigramFilter). Web addresses give nothing.
 */
export function words(text: string): string[] {
  const read = readable(text);
  const plain = plainOf(read);
  if (plain !== undefined) return plainWords(plain);
  const found: string[] = [];
  for (const [letters] of foldCase(read).matchAll(run()))
    for (const word of split(letters)) found.push(word);
  return found;
}

/**
 * A text as ASCII, where it can be folded to that, its letters perhaps in lower case:
 * most texts can, and these take a tenth of the time. What is said of letters of all
 * scripts takes milliseconds before it is first used.
 */
export function plainOf(text: string): string | undefined {
  if (isPlain(text)) return text;
  const folded = foldCase(text).replace(PUNCTUATION, ' ');
  return isPlain(folded) ? folded : undefined;
}

function isPlain(text: string): boolean {
  return !/[^\x00-\x7f]/.test(text);
}

function plainWords(text: string): string[] {
  const found = text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  return found.some(({ length }) => length > LONGEST_WORD)
    ? found.map((word) => word.slice(0, LONGEST_WORD))
    : found;
}

/** As `words`, each with its surface form: for showing, not for indexing. */
export function tokens(text: string): Token[] {
  const found: Token[] = [];
  const composed = readable(text).normalize('NFKC');
  for (const match of composed.matchAll(run())) {
    const before = composed.slice(Math.max(0, match.index - 8), match.index);
    const opens = SENTENCE_START.test(before);
    for (const surface of split(match[0]))
      found.push({ word: foldCase(surface), surface, opens });
  }
  return found;
}

function readable(text: string): string {
  const read = text.slice(0, LONGEST_TEXT);
  return read.includes('://') ? read.replace(ADDRESS, ' ') : read;
}

/** A text as a reader sees its words: a run in a script without spaces is one of them. */
export function runs(text: string): string[] {
  const composed = readable(text).normalize('NFKC');
  return [...composed.matchAll(run())].flatMap(([letters]) => parts(letters));
}

function split(letters: string): string[] {
  if (!unspaced().test(letters)) return [letters.slice(0, LONGEST_WORD)];
  return parts(letters).flatMap((part) =>
    unspaced().test(part) ? pairs(part) : [part.slice(0, LONGEST_WORD)],
  );
}

function parts(letters: string): string[] {
  return letters.match(unspacedOrOther()) ?? [];
}

function pairs(part: string): string[] {
  const characters = Array.from(part);
  if (characters.length < 2) return [part];
  return characters
    .slice(1)
    .map((character, i) => `${characters[i] ?? ''}${character}`);
}
