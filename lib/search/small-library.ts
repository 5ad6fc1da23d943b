import MiniSearch from 'minisearch';
import type { PaperId } from '../papers/paper';
import { paperYear } from '../papers/paper-year';
import { readableTitle } from '../papers/readable-title';
import type { Database } from '../store/open';
import { getPapers } from '../store/papers';
import {
  forgivingMatch,
  forgivingWords,
  isMatched,
  unmatchedWords,
} from './forgiving';
import type { LibraryIndex } from './library-search';
import type { OwnWords } from './own-words';

interface SavedPaper {
  id: PaperId;
  title: string;
  authors: string;
  year: string;
  note: string;
  lists: string;
  tags: string;
}

/** Titles, authors, years, notes, lists and tags in one index in memory: a tenth of a millisecond a paper. */
export async function indexSmallLibrary(
  db: Database,
  own: OwnWords,
): Promise<LibraryIndex> {
  const papers = await getPapers(db, own.papers);
  const index = new MiniSearch<SavedPaper>({
    fields: ['title', 'authors', 'year', 'note', 'lists', 'tags'],
    ...forgivingWords,
  });
  index.addAll(
    papers
      .filter((paper) => paper !== undefined)
      .map((paper) => ({
        id: paper.id,
        title: readableTitle(paper.title),
        authors: paper.authors.join(', '),
        year: String(paperYear(paper) ?? ''),
        note: own.notes.get(paper.id) ?? '',
        lists: (own.lists.get(paper.id) ?? []).join(', '),
        tags: (own.tags.get(paper.id) ?? []).join(', '),
      })),
  );
  return {
    search: async ({ words }, combineWith) =>
      index
        .search(words.map(({ word }) => word).join(' '), {
          // A list named by a word of the query says less than a title that has it.
          boost: { title: 3, note: 2, lists: 0.3, tags: 0.5 },
          combineWith,
          ...forgivingMatch(words),
        })
        .map(({ id, match, queryTerms }) => {
          const matched = new Set(Object.keys(match));
          const lacks = unmatchedWords(words, queryTerms);
          return {
            id: id as PaperId,
            matches: (word) => isMatched(word, matched),
            ...(lacks.length > 0 && { lacks }),
          };
        }),
  };
}
