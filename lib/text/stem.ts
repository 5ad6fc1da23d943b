import { stemmer } from 'stemmer';

/** Distinct words of some twenty thousand papers; forgetting them all now and then is cheaper than ageing. */
const MOST_REMEMBERED = 60_000;
const remembered = new Map<string, string>();

/** Stem of a folded word: Porter (1980) for English letters, the word itself otherwise. */
export function stem(word: string): string {
  const known = remembered.get(word);
  if (known !== undefined) return known;
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  const stemmed = workOutStem(word);
  remembered.set(word, stemmed);
  return stemmed;
}

/** As `stem`, for who keeps the answer. */
export function workOutStem(word: string): string {
  return /^[a-z]{3,}$/.test(word) ? stemmer(word) : word;
}
