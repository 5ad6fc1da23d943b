import { readableTitle } from '../papers/readable-title';
import type { PaperText } from './paper-index';
import { stem } from './stem';
import { stopWords } from './stop-words';
import { words } from './tokens';

/** How often a paper has a stem: its title's words count twice (measured on CSFCube). */
export interface StemCount {
  count: number;
  inTitle: boolean;
}

export const TITLE_COUNT = 2;

/** Stem under which a folded word is indexed, undefined for words that are not. */
export function indexedStem(word: string): string | undefined {
  return isIndexed(word) ? stem(word) : undefined;
}

/** Whether a folded word is indexed: stop words and single letters say nothing. */
export function isIndexed(word: string): boolean {
  return !(
    stopWords().has(word) ||
    (word.length === 1 && /[a-z0-9]/.test(word))
  );
}

/** The stems of a paper's text. Index and questions must count alike, so both count here. */
export function countStems(text: PaperText): Map<string, StemCount> {
  const counts = new Map<string, StemCount>();
  const add = (part: readonly string[], weight: number, inTitle: boolean) => {
    for (const word of part) {
      const term = indexedStem(word);
      if (term === undefined) continue;
      const known = counts.get(term);
      if (known) known.count += weight;
      else counts.set(term, { count: weight, inTitle });
    }
  };
  add(words(readableTitle(text.title)), TITLE_COUNT, true);
  add(words(text.abstract ?? ''), 1, false);
  return counts;
}
