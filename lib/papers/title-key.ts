import { foldCase, plainOf, words } from '../text/tokens';
import { foldTex, GREEK } from './fold-tex';
import { once } from '../memoize/once';
import { memoize } from '../memoize/memoize';

/** Longer titles do not exist; a page or file may claim otherwise. */
const LONGEST = 1_000;
/** The titles of some pages, or of what an import sends at once and is compared with. */
const MOST_REMEMBERED = 4_000;

/** Signs by the names that TeX has for them; arXiv shows the sign, Hugging Face the name. */
const names = once(
  (): ReadonlyMap<string, string> =>
    new Map([
      ...Object.entries(GREEK)
        .filter(([name]) => !name.startsWith('var'))
        .map(([name, letter]): [string, string] => [letter, name]),
      ['ς', 'sigma'],
      ['×', 'times'],
      ['→', 'to'],
      ['∞', 'infty'],
    ]),
);
const named = once(() => new RegExp(`[${[...names().keys()].join('')}]`, 'gu'));
/** `\\varepsilon` without its backslash. */
const variant = once(
  () => /(?<!\p{L})var(?=(?:epsilon|theta|rho|sigma|phi)(?!\p{L}))/gu,
);

/**
 * What equal titles have in common: letters and digits of every script, compatibility
 * forms, case, diacritics and TeX folded, Greek letters and a few signs by name. Spaces
 * and hyphens do not count ("pre-training" is "pretraining" is "pre training"): on the
 * DBLP–Scholar pairs (Köpcke et al. 2010, doi:10.14778/1920841.1920904) that equates
 * 55.5 % of the matches instead of 52.3, and 191 instead of 157 pairs of the rest, which
 * authors and years must tell apart. Digits that stand apart stay apart ("2.0" is not
 * "20"). A title without a letter or digit is its own key.
 */
export const titleKey: (title: string) => string = memoize(
  MOST_REMEMBERED,
  keyOf,
);

function keyOf(title: string): string {
  const text = title.slice(0, LONGEST);
  const plain = plainOf(text);
  const key =
    plain !== undefined && isWithoutTex(plain)
      ? plainKey(plain)
      : foldedKey(text);
  return key === '' ? text.replace(/\s+/g, ' ').trim() : key;
}

/** Most titles: what is left takes a fraction of the time. */
function isWithoutTex(text: string): boolean {
  return !/[\\${}_^]|var(?:epsilon|theta|rho|sigma|phi)/i.test(text);
}

/** As `foldedKey`, where there is nothing to fold but case. */
function plainKey(text: string): string {
  return text
    .toLowerCase()
    .replace(/(?<=[0-9])[^a-z0-9]+(?=[0-9])/g, '.')
    .replace(/[^a-z0-9.]+|(?<![0-9])\.+|\.+(?![0-9])/g, '')
    .replace(/\.$/, '');
}

function foldedKey(text: string): string {
  return foldCase(foldTex(text))
    .replace(variant(), '')
    .replace(named(), (sign) => names().get(sign) ?? sign)
    .replace(/(?<=\p{N})[^\p{L}\p{N}\p{M}]+(?=\p{N})/gu, '.')
    .replace(/[^\p{L}\p{N}\p{M}.]+|(?<!\p{N})\.+|\.+(?!\p{N})/gu, '')
    .slice(0, LONGEST)
    .replace(/\.$/, '');
}

/** A title's words, folded as in its key; signs stay signs. */
export const titleWords: (title: string) => readonly string[] = memoize(
  MOST_REMEMBERED,
  (title) => words(foldTex(title.slice(0, LONGEST))),
);
