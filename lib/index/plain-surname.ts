/** Units below are Latin letters and signs, none of which is read as a comma but the comma. */
const LATIN = 0x180;
const COMMA = 0x2c;
const SPACE = 0x20;
/** Longer names may be cut, before they are read or after. */
const LONGEST = 100;
/** At the end of a name these are not the surname. */
const NO_SURNAME = /^(?:jr|sr|ii|iii|iv|phd|md|al|others)$/i;

/**
 * Where the surname starts that ends a name, for names that leave no doubt: the last
 * word, of plain letters, the second of them small, so that these are no initials, and
 * no comma before. Lower-cased it is what `surnames` gives. -1 for all others.
 */
export function plainSurname(author: string): number {
  const { length } = author;
  if (length > LONGEST) return -1;
  let start = length;
  while (start > 0 && isLetter(author.charCodeAt(start - 1))) start--;
  if (
    length - start < 2 ||
    (start > 0 && author.charCodeAt(start - 1) !== SPACE)
  )
    return -1;
  if (author.charCodeAt(start + 1) < 0x61) return -1;
  for (let at = 0; at < start; at++) {
    const unit = author.charCodeAt(at);
    if (unit === COMMA || unit >= LATIN) return -1;
  }
  return length - start <= 6 && NO_SURNAME.test(author.slice(start))
    ? -1
    : start;
}

/** Whether a unit is a plain letter, large or small. */
export function isLetter(unit: number): boolean {
  const small = unit | 0x20;
  return small >= 0x61 && small <= 0x7a;
}
