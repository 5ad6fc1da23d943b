import { genericShare } from './generic-title';
import { FEWEST_WORDS } from './look-alike';

/** Whether a title, in words, is one that different works hardly share. */
export function isTelling(titleWords: readonly string[]): boolean {
  return titleWords.length >= FEWEST_WORDS && genericShare(titleWords) === 0;
}
