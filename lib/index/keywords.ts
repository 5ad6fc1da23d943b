import { searchedNames } from '../text/searched-names';
import { signedNames } from '../text/signed-names';
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
/** A name that `signedName` gives: "c++". */
export const signedKeyword = (name: string): string => `\u0003${name}`;
/** A searched word as the vocabulary has it: no folded word has signs in it, but such names have. */
export const inVocabulary = (word: string): string =>
  /[+#.-]/.test(word) ? signedKeyword(word) : word;
export const yearKeyword = (year: number | ''): string => `\u0002${year}`;

/** The keywords of a paper, each once. */
export function keywordsOf(paper: IndexedPaper): string[] {
  const { title, abstract = '', authors = [] } = paper;
  const found = [...searchedNames(authors)].map(authorKeyword);
  const year = paperYear(paper);
  if (year !== undefined) found.push(yearKeyword(year));
  const names = [...signedNames(title), ...signedNames(abstract)];
  return [...new Set([...found, ...names.map(signedKeyword)])];
}
