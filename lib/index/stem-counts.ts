import type { PaperText } from './paper-index';
import { stem } from './stem';
import { STOP_WORDS } from './stop-words';
import { words } from './tokens';

/** How often a paper has a stem: its title's words count twice (measured on CSFCube). */
export interface StemCount {
  count: number;
  inTitle: boolean;
}

const TITLE_COUNT = 2;

/** Stem under which a folded word is indexed, undefined for words that are not. */
export function indexedStem(word: string): string | undefined {
  if (STOP_WORDS.has(word) || (word.length === 1 && /[a-z0-9]/.test(word)))
    return undefined;
  return stem(word);
}

/** The stems of a paper's text. Index and questions must count alike, so both count here. */
export function countStems(text: PaperText): Map<string, StemCount> {
  return countWords(words(text.title), words(text.abstract ?? ''));
}

/**
 * As `countStems`, of texts whose words are known. Words that are not their own stem
 * are added to `forms`, where it is given.
 */
export function countWords(
  title: readonly string[],
  abstract: readonly string[],
  forms?: Set<string>,
): Map<string, StemCount> {
  const counts = new Map<string, StemCount>();
  const add = (part: readonly string[], weight: number, inTitle: boolean) => {
    for (const word of part) {
      const term = indexedStem(word);
      if (term === undefined) continue;
      if (term !== word) forms?.add(word);
      const known = counts.get(term);
      if (known) known.count += weight;
      else counts.set(term, { count: weight, inTitle });
    }
  };
  add(title, TITLE_COUNT, true);
  add(abstract, 1, false);
  return counts;
}
