import { documentsIn, type OpenIndex } from './open-index';
import { complete } from './completed-words';
import { mend } from './mistyped-words';
import { OTHER_FORM, otherForms } from './other-forms';
import { OTHER_SPELLING, otherSpellings } from './other-spellings';
import { findPeople, peopleMeant } from './people-meant';
import { indexedStem } from './indexed-stem';
import { inVocabulary } from './keywords';
import type { Lists } from './search-lists';
import { COMPLETED, type StemWeights } from './stem-weights';
import { findYears } from './years-meant';

/** A word that is searched for. */
export interface SearchedWord {
  /** Folded, as `words` gives it; or a name with signs, as `signedName` gives it. */
  word: string;
  /** It is being typed: words that begin with it will do. */
  isBeginning: boolean;
  /** No paper will do that lacks it, though others may be lacked. */
  isNeeded?: boolean;
}

/** A stem that stands for a searched word. */
export interface Alternative extends Lists {
  stem: string;
  /** 1 for the word itself, less for what it may have been meant to be. */
  weight: number;
  /** It is no word of a text, which may be long or short, but known of the paper. */
  fact?: 'surname' | 'given name' | 'year';
}

/** A word that fewer papers have may be mistyped. */
const FEW_PAPERS = 3;

/** Which words a mistyped one may have been: those that begin with the same letter, or all. */
const MENDINGS = [(word: string) => word.slice(0, 1), () => ''];

/**
 * What each word may stand for: its stem, the completions of a beginning and, where
 * that gives fewer than three papers, the words within one edit, of long words two:
 * first those with the same first letter, in which mistakes are rare (Kukich 1992), so
 * that a fraction of the vocabulary is read; where they give too few papers as well, all.
 * Stop words stand for nothing: undefined, so that nothing is asked of them. A word may
 * be an author's name or the paper's year as well.
 */
export async function alternativesOf(
  index: OpenIndex,
  asked: readonly SearchedWord[],
): Promise<(Alternative[] | undefined)[]> {
  const searched = asked.map((one) => ({
    ...one,
    word: inVocabulary(one.word),
  }));
  const typed = new Set(searched.map(({ word }) => indexedStem(word)));
  const weights = await Promise.all(
    searched.map(async (one) => {
      const found: StemWeights = new Map();
      const stem = indexedStem(one.word);
      if (stem !== undefined) {
        for (const other of otherSpellings(one.word))
          if (!typed.has(other)) found.set(other, OTHER_SPELLING);
        for (const form of otherForms(one.word)) found.set(form, OTHER_FORM);
        found.set(stem, 1);
      }
      if (one.isBeginning) await complete(index, one.word, found);
      return found;
    }),
  );
  const [first, people, years] = await Promise.all([
    find(index, weights),
    findPeople(index, searched),
    findYears(index, searched),
  ]);
  let known = first;
  for (const beginning of MENDINGS) {
    const mended = await Promise.all(
      searched.map(async ({ word, isBeginning }, i) => {
        const found = weights[i] ?? new Map();
        const papers =
          countPapers(known[i]) +
          (people[i] ?? []).reduce((sum, named) => sum + named.papers, 0);
        if (papers >= FEW_PAPERS) return false;
        const near = { word, beginning: beginning(word), isBeginning };
        return mend(index, near, found);
      }),
    );
    if (mended.includes(true)) known = await find(index, weights);
  }
  const isCited = years.some(({ length }) => length > 0);
  return known.map((alternatives, i) =>
    weights[i]?.size === 0 && !mayBeWord(searched[i]?.word)
      ? undefined
      : [
          ...alternatives,
          ...peopleMeant(people[i] ?? [], havingWord(alternatives), {
            isCited,
          }),
          ...(years[i] ?? []),
        ],
  );
}

/** Papers that have the word itself, however it is written, and those with any that begins so as well. */
function havingWord(alternatives: readonly Alternative[]): {
  word: number;
  beginning: number;
} {
  const isWord = ({ weight }: Alternative) => weight >= OTHER_FORM;
  const isMore = ({ weight }: Alternative) => weight >= COMPLETED;
  return {
    word: countPapers(alternatives.filter(isWord)),
    beginning: countPapers(alternatives.filter(isMore)),
  };
}

function countPapers(alternatives: readonly Alternative[] = []): number {
  return documentsIn(alternatives.flatMap(({ lists }) => lists));
}

function mayBeWord(word: string | undefined): boolean {
  return word !== undefined && indexedStem(word) !== undefined;
}

async function find(
  index: OpenIndex,
  weights: readonly StemWeights[],
): Promise<Alternative[][]> {
  const stems = weights.map((found) => [...found.keys()]);
  const lists = await index.find(stems.flat());
  let at = 0;
  return stems.map((each, i) =>
    each
      .map((stem) => ({
        stem,
        weight: weights[i]?.get(stem) ?? 0,
        lists: lists[at++] ?? [],
      }))
      .filter((alternative) => alternative.lists.length > 0),
  );
}
