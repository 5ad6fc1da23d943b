import { stem } from '../text/stem';
import { stopWords } from '../text/stop-words';

/** Stem under which a folded word is indexed, undefined for words that are not. */
export function indexedStem(word: string): string | undefined {
  return isIndexed(word) ? stem(word) : undefined;
}

/** Whether a folded word is indexed: stop words and single letters say nothing. */
export function isIndexed(word: string): boolean {
  return !(
    stopWords().has(word) ||
    (word.length === 1 && /[a-z0-9]/.test(word))
  );
}
