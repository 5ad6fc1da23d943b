import type { Options, SearchOptions } from 'minisearch';
import { isIndexed } from '../index/indexed-stem';
import { stem } from '../text/stem';
import { foldCase } from '../text/tokens';
import type { Query } from '../query/query';
import { searchWords } from './search-terms';

/** How texts of the reader's own are taken apart. */
export const forgivingWords = {
  tokenize: searchWords,
  processTerm: writtenAndStem,
} satisfies Partial<Options>;

/** A word is found by what it begins with as it is written, and by its stem in other forms. */
function writtenAndStem(word: string): string[] {
  const folded = foldCase(word);
  return [...new Set([folded, stem(folded)])];
}

/** How a typed word matches them: by its beginning while it is typed, with a typo or two. */
export function forgivingMatch(words: Query['words']): SearchOptions {
  return {
    processTerm: asTerm,
    prefix: (_term, i) => words[i]?.isBeginning === true,
    // A figure is not mistyped for another one.
    fuzzy: (term) =>
      term.length < 4 || /\d/.test(term) ? 0 : term.length < 8 ? 1 : 2,
    maxFuzzy: 2,
    weights: { fuzzy: 0.3, prefix: 0.6 },
  };
}

/**
 * The words of a query that say something and are not among the terms that matched: in
 * scripts without spaces a word is several terms.
 */
export function unmatchedWords(
  words: Query['words'],
  matched: readonly string[],
): string[] {
  const hasMatched = (term: string) => matched.includes(asTerm(term));
  return words
    .map(({ word }) => word)
    .filter((word) => isIndexed(word) && !searchWords(word).every(hasMatched));
}

function asTerm(word: string): string {
  return stem(foldCase(word));
}

/** Whether a word of a text is one that was found, in whatever form. */
export function isMatched(
  surface: string,
  found: ReadonlySet<string>,
): boolean {
  return writtenAndStem(surface).some((form) => found.has(form));
}
