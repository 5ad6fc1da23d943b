import { isLetter } from './plain-surname';

const NO_GIVEN_NAME = /^(?:jr|sr|ii|iii|iv|phd|md|et|and)\.?$/i;
/** No longer word is one of these, with a full stop. */
const LONGEST = 4;
const FULL_STOP = 0x2e;

/**
 * The letter, folded, that the one given name of an author begins with, where nothing but
 * that can be meant; `start` is where `plainSurname` found the surname. Undefined for all
 * other names: `personNames` knows them.
 */
export function plainInitial(
  author: string,
  start: number,
): string | undefined {
  if (!isLetter(author.charCodeAt(0))) return undefined;
  const end = start - 1;
  for (let at = 1; at < end; at++) {
    const unit = author.charCodeAt(at);
    if (!isLetter(unit) && (unit !== FULL_STOP || at < end - 1))
      return undefined;
  }
  return end < 1 || (end <= LONGEST && NO_GIVEN_NAME.test(author.slice(0, end)))
    ? undefined
    : author.charAt(0).toLowerCase();
}
