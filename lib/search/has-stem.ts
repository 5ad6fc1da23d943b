import { indexedStem } from '../index/indexed-stem';
import { words } from '../text/tokens';

/** In scripts without spaces a run of letters is many words: one that matches marks it. */
export function hasStem(surface: string, stems: ReadonlySet<string>): boolean {
  return words(surface).some((word) => stems.has(indexedStem(word) ?? ''));
}
