import { readableTitle } from '../papers/readable-title';
import { indexedStem } from './indexed-stem';
import type { PaperText } from './paper-index';
import { words } from '../text/tokens';

/** How often a paper has a stem: its title's words count twice (measured on CSFCube). */
export interface StemCount {
  count: number;
  inTitle: boolean;
}

export const TITLE_COUNT = 2;

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
