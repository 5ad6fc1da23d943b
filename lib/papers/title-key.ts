import { foldCase, words } from '../index/tokens';
import { foldTex } from './fold-tex';

/** Longer titles do not exist; a page or file may claim otherwise. */
const LONGEST = 1_000;

/**
 * What equal titles have in common: letters and digits of every script, compatibility
 * forms, case, diacritics and TeX folded. Spaces and hyphens do not count
 * ("pre-training" is "pretraining"), but digits that stand apart stay apart ("2.0" is
 * not "20"). A title without a letter or digit is its own key.
 */
export function titleKey(title: string): string {
  const folded = foldCase(foldTex(title.slice(0, LONGEST)));
  const key = folded
    .replace(/(?<=\p{N})[^\p{L}\p{N}\p{M}]+(?=\p{N})/gu, '.')
    .replace(/[^\p{L}\p{N}\p{M}.]+|(?<!\p{N})\.+|\.+(?!\p{N})/gu, '');
  return key === '' ? title.replace(/\s+/g, ' ').trim() : key;
}

/** A title's words, folded as in its key. */
export function titleWords(title: string): string[] {
  return words(foldTex(title.slice(0, LONGEST)));
}
