import { readableTitle } from '../papers/readable-title';
import { NO_STEM, sharedLexicon } from './lexicon';
import { sortWords } from './sort-words';
import { WordReader } from './word-reader';

/** The stems of some titles, each once and numbered. */
export interface TitleStems {
  /** Of each title the numbers of its stems, in the order of its words. */
  titles: readonly (readonly number[])[];
  /** The stems as a vocabulary has them, by number. */
  encoded: readonly Uint8Array[];
}

/** The stems of titles as `countStems` counts them, numbered in ascending order. */
export function readTitleStems(titles: readonly string[]): TitleStems {
  const lexicon = sharedLexicon();
  const reader = new WordReader(lexicon);
  const used = new Set<number>();
  const found = titles.map((title) => {
    reader.read(readableTitle(title));
    const distinct: number[] = [];
    for (let i = 0; i < reader.length; i++) {
      const stem = lexicon.stems[reader.numbers[i] ?? 0] ?? NO_STEM;
      if (stem === NO_STEM || distinct.includes(stem)) continue;
      distinct.push(stem);
      used.add(stem);
    }
    return distinct;
  });
  const stems = sortWords(lexicon, Int32Array.from(used));
  const numbers = new Int32Array(lexicon.size);
  stems.forEach((stem, number) => {
    numbers[stem] = number;
  });
  return {
    titles: found.map((title) => title.map((stem) => numbers[stem] ?? 0)),
    encoded: Array.from(stems, (stem) => lexicon.encoded(stem)),
  };
}
