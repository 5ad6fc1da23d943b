const NO_GIVEN_NAME = /^(?:jr|sr|ii|iii|iv|phd|md|et|and)\.?$/i;
/** No longer word is one of these, with a full stop. */
const LONGEST = 4;
/** `| 0x20`, which folds letters, leaves it as it is. */
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
  const first = author.charCodeAt(0) | 0x20;
  if (first < 0x61 || first > 0x7a) return undefined;
  const end = start - 1;
  for (let at = 1; at < end; at++) {
    const unit = author.charCodeAt(at) | 0x20;
    if ((unit < 0x61 || unit > 0x7a) && (unit !== FULL_STOP || at < end - 1))
      return undefined;
  }
  return end < 1 || (end <= LONGEST && NO_GIVEN_NAME.test(author.slice(0, end)))
    ? undefined
    : String.fromCharCode(first);
}
