import { surnames } from '../text/person-names';
import { paperYear } from '../papers/paper-year';
import type { IndexedPaper } from './paper-index';

/**
 * What is asked by name rather than by content is kept in the same vocabulary: words
 * that begin with a control character, which no word of a text does. Weights and
 * lengths leave them out.
 */
export const FIRST_WORD_BYTE = 0x20;

/** What an author's keyword begins with. */
export const AUTHOR = 1;

export const authorKeyword = (surname: string): string =>
  `${String.fromCharCode(AUTHOR)}${surname}`;
export const yearKeyword = (year: number | ''): string => `\u0002${year}`;

/** The keywords of a paper, each once. */
export function keywordsOf(paper: IndexedPaper): string[] {
  const found = [...surnames(paper.authors ?? [])].map(authorKeyword);
  const year = paperYear(paper);
  if (year !== undefined) found.push(yearKeyword(year));
  return found;
}
