import type { PaperId } from '../papers/paper';
import { askedWords, lackedWords } from './asked-words';
import { type Asked, collect } from './collect';
import type { OpenIndex } from './open-index';
import { markedForms } from './other-forms';
import { barredLists, requiredLists } from './search-lists';
import { alternativesOf, type SearchedWord } from './search-words';

/** What is searched for. Everything in it narrows the answer. */
export interface SearchQuestion {
  /** Papers that have all of them come first. */
  words: readonly SearchedWord[];
  /**
   * Where fewer papers have all words, those that lack some follow, up to so many; where
   * none has them all, up to the limit. 1 unless given; 0 for never.
   */
  enough?: number;
  /** Folded words of which none may occur. */
  without: readonly string[];
  /** Folded surnames, or their beginnings, and an initial of given names: each an author, or none. */
  authors: readonly { name: string; initial?: string; isNot: boolean }[];
  /** First and last year: within each, or within none. */
  years: readonly { from: number; to: number; isNot: boolean }[];
  /** Only these papers; all, where it is absent. */
  only?: ReadonlySet<PaperId>;
  except?: ReadonlySet<PaperId>;
  limit: number;
}

/** A paper that answers a question. */
export interface FoundPaper {
  paper: PaperId;
  score: number;
  /** The words that it lacks, by their places in the question; absent where it has all. */
  lacks?: readonly number[];
}

export interface SearchAnswer {
  /**
   * Best first, those with fewer words after those with more; of equal ones the latest
   * first; without words all by that.
   */
  papers: FoundPaper[];
  /** For each word of the question the stems of everything that it was taken to stand for. */
  stems: readonly ReadonlySet<string>[];
}

/** The papers that answer a question, ranked. */
export async function searchIndex(
  index: OpenIndex,
  question: SearchQuestion,
): Promise<SearchAnswer> {
  const [words, wanted, barred] = await Promise.all([
    alternativesOf(index, question.words),
    requiredLists(index, question),
    barredLists(index, question),
    // What will be needed of every segment is read meanwhile.
    ...index.segments.map((segment) => segment.lengths()),
    ...index.segments.map((segment) => segment.papers()),
  ]);
  const reader = await index.load(
    [...words.flatMap((word = []) => word), ...wanted, ...barred].flatMap(
      ({ lists }) => lists,
    ),
  );
  const asked: Asked = {
    index,
    reader,
    question,
    ...askedWords(question.words, words),
    wanted,
    barred,
  };
  const { limit, enough = 1 } = question;
  const found = await collect(asked, limit, 'every word');
  if (found.length < Math.min(enough, limit) && asked.required > 1) {
    const rest = found.length === 0 ? limit : enough - found.length;
    // Beside papers that have all words, one with a single word has nothing to say.
    const words = found.length === 0 ? 1 : 2;
    const { needed } = asked;
    let some = await collect(asked, rest, { words, share: TELLING, needed });
    if (found.length + some.length === 0)
      some = await collect(asked, rest, { words, share: 0, needed });
    found.push(...some);
  }
  return {
    papers: await Promise.all(
      found.map(async ({ item, score, had }): Promise<FoundPaper> => {
        const { segment, document } = index.documentAt(item);
        const lacks = lackedWords(asked, had);
        return {
          paper: (await segment.papers())[document] ?? 0,
          score,
          ...(lacks.length > 0 && { lacks }),
        };
      }),
    ),
    stems: words.map(
      (alternatives = []) =>
        new Set(alternatives.flatMap(({ stem }) => markedForms(stem))),
    ),
  };
}

/**
 * The words that a paper has must be so much of what all words tell (their rarities), or
 * it would come for a word that many have.
 */
const TELLING = 0.4;
