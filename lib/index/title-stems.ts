import { readableTitle } from '../papers/readable-title';
import { indexedStem } from './stem-counts';
import { words } from './tokens';
import { encodeInto, LONGEST_WORD_BYTES } from './vocabulary';

/** The stems of some titles, each once and numbered. */
export interface TitleStems {
  /** Of each title the numbers of its stems, in the order of its words. */
  titles: readonly (readonly number[])[];
  /** The stems as a vocabulary has them, by number. */
  encoded: readonly Uint8Array[];
}

/** The stems of titles as `countStems` counts them, numbered in ascending order. */
export function readTitleStems(titles: readonly string[]): TitleStems {
  const stems = new Map<string, { number: number }>();
  const known = new Map<string, { number: number } | undefined>();
  const know = (word: string) => {
    const stem = indexedStem(word);
    let numbered: { number: number } | undefined;
    if (stem !== undefined) {
      numbered = stems.get(stem) ?? { number: 0 };
      stems.set(stem, numbered);
    }
    known.set(word, numbered);
    return numbered;
  };
  const found = titles.map((title) => {
    const distinct: { number: number }[] = [];
    for (const word of words(readableTitle(title))) {
      const stem = known.has(word) ? known.get(word) : know(word);
      if (stem !== undefined && !distinct.includes(stem)) distinct.push(stem);
    }
    return distinct;
  });
  const bytes = new Uint8Array(LONGEST_WORD_BYTES);
  const encoded = [...stems.keys()].sort().map((stem, number) => {
    const entry = stems.get(stem);
    if (entry !== undefined) entry.number = number;
    return bytes.slice(0, encodeInto(stem, bytes));
  });
  return {
    titles: found.map((title) => title.map(({ number }) => number)),
    encoded,
  };
}
