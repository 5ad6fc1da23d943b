import type { FoundPaper, SearchAnswer } from '../index/search';
import type { Query } from '../query/query';
import { hasStem } from './has-stem';
import type { Lacking } from './lacking';
import type { SavedHit } from './library-search';

/** Stems of everything that the words of a question were taken to stand for. */
export function allStems(stems: SearchAnswer['stems']): ReadonlySet<string> {
  return new Set(stems.flatMap((some) => [...some]));
}

/** What a paper lacks, of the words that were asked for. */
export function lackedWordsOf(
  { lacks }: Pick<FoundPaper, 'lacks'>,
  words: Query['words'],
): Lacking {
  return lacks ? { lacks: lacks.map((at) => words[at]?.word ?? '') } : {};
}

/** The papers that answer a question with these words, as hits. */
export function savedHitsOf(
  answer: SearchAnswer,
  words: Query['words'],
): SavedHit[] {
  const stems = allStems(answer.stems);
  return answer.papers.map((found) => ({
    id: found.paper,
    matches: (word) => hasStem(word, stems),
    ...lackedWordsOf(found, words),
  }));
}
