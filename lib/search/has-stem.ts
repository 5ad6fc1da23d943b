import { indexedStem } from '../index/indexed-stem';
import { signedKeyword } from '../index/keywords';
import { signedName } from '../text/signed-names';
import { words } from '../text/tokens';

/** In scripts without spaces a run of letters is many words: one that matches marks it. */
export function hasStem(surface: string, stems: ReadonlySet<string>): boolean {
  const name = signedName(surface);
  return (
    (name !== undefined && stems.has(signedKeyword(name))) ||
    words(surface).some((word) => stems.has(indexedStem(word) ?? ''))
  );
}
