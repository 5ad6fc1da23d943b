import { readableTitle } from '../papers/readable-title';
import { indexedStem } from './indexed-stem';
import { words } from './tokens';
import { encodeInto, LONGEST_WORD_BYTES } from './vocabulary';

/** The stems of some titles, each once and numbered. */
export interface TitleStems {
  /** Of each title the numbers of its stems, in the order of its words. */
  titles: readonly (readonly number[])[];
  /** The stems as a vocabulary has them, by number. */
  encoded: readonly Uint8Array[];
}

/** Numbered when all are known. */
interface Stem {
  number: number;
}

/** The stems of titles as `countStems` counts them, numbered in ascending order. */
export function readTitleStems(titles: readonly string[]): TitleStems {
  const stems = new Map<string, Stem>();
  const known = new Map<string, Stem | null>();
  const know = (word: string): Stem | null => {
    const text = indexedStem(word);
    const stem = text === undefined ? null : (stems.get(text) ?? { number: 0 });
    if (text !== undefined && stem !== null) stems.set(text, stem);
    known.set(word, stem);
    return stem;
  };
  const found = titles.map((title) => {
    const distinct: Stem[] = [];
    for (const word of words(readableTitle(title))) {
      let stem = known.get(word);
      if (stem === undefined) stem = know(word);
      if (stem !== null && !distinct.includes(stem)) distinct.push(stem);
    }
    return distinct;
  });
  const bytes = new Uint8Array(LONGEST_WORD_BYTES);
  const encoded = [...stems.keys()].sort().map((stem, number) => {
    const entry = stems.get(stem);
    if (entry !== undefined) entry.number = number;
    return bytes.slice(0, encodeInto(stem, bytes, 0));
  });
  return {
    titles: found.map((title) => title.map(({ number }) => number)),
    encoded,
  };
}
