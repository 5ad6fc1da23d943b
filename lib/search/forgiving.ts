import type { Options, SearchOptions } from 'minisearch';
import { foldCase } from '../index/tokens';
import type { Query } from '../query/query';
import { searchWords } from './search-terms';

/** How texts of the reader's own are taken apart. */
export const forgivingWords = {
  tokenize: searchWords,
  processTerm: foldCase,
} satisfies Partial<Options>;

/** How a typed word matches them: by its beginning while it is typed, with a typo or two. */
export function forgivingMatch(words: Query['words']): SearchOptions {
  return {
    prefix: (_term, i) => words[i]?.isBeginning === true,
    fuzzy: (term) => (term.length < 4 ? 0 : term.length < 8 ? 1 : 2),
    maxFuzzy: 2,
    weights: { fuzzy: 0.3, prefix: 0.6 },
  };
}
