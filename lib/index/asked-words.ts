import { stopWords } from '../text/stop-words';
import { MOST_WORDS } from './add-up-words';
import { indexedStem } from './indexed-stem';
import { documentsIn } from './open-index';
import type { Alternative, SearchedWord } from './search-words';

/** The words of a question that stand for something, in the order in which they are added up. */
export interface AskedWords {
  /** What each may stand for, the word with the fewest postings first, */
  groups: readonly (readonly Alternative[])[];
  /** … those that need not be there last: so many are required, */
  required: number;
  /** … and where these words are in the question. */
  places: readonly number[];
  /** The set (see `addUp`) of those that no paper may lack. */
  needed: number;
}

/**
 * A stop word that may go on asks for nothing as it is: whatever begins so is preferred,
 * and required only where nothing else is. "try on" may become "try online", and "trained
 * wi", which no paper has, "trained with".
 */
export function askedWords(
  searched: readonly SearchedWord[],
  alternatives: readonly (readonly Alternative[] | undefined)[],
): AskedWords {
  const meant = alternatives
    .flatMap((group, place) => (group ? [{ group, place }] : []))
    .map(({ group, place }) => ({
      group,
      place,
      postings: documentsIn(group.flatMap(({ lists }) => lists)),
      isStopWord: isStopWord(searched[place], group),
    }))
    .sort((a, b) => a.postings - b.postings)
    .slice(0, MOST_WORDS);
  const required = meant.filter(({ isStopWord }) => !isStopWord);
  const all =
    required.length > 0
      ? [...required, ...meant.filter(({ isStopWord }) => isStopWord)]
      : meant;
  return {
    groups: all.map(({ group }) => group),
    required: required.length || all.length,
    places: all.map(({ place }) => place),
    needed: required.reduce(
      (set, { place }, g) =>
        searched[place]?.isNeeded === true ? set | (1 << g) : set,
      0,
    ),
  };
}

/** Whether it is one, or the beginning of one that is no word itself. */
function isStopWord(
  asked: SearchedWord | undefined,
  group: readonly Alternative[],
): boolean {
  const { word, isBeginning } = asked ?? { word: '', isBeginning: false };
  const stem = indexedStem(word);
  if (stem === undefined) return true;
  return (
    isBeginning &&
    !group.some((one) => one.stem === stem) &&
    [...stopWords()].some((it) => it.startsWith(word))
  );
}

/** The places in the question of the words that are not in a set of them (see `addUp`), in order. */
export function lackedWords(
  { required, places }: AskedWords,
  had: number,
): number[] {
  return places
    .slice(0, required)
    .filter((_, g) => (had & (1 << g)) === 0)
    .sort((a, b) => a - b);
}
