import { once } from '../memoize/once';
import { words } from './tokens';

/** What a code unit does to the word it stands in: ends it, … */
const SEPARATOR = 0;
/** … ends it and whatever letters around it depend on, … */
export const SPACE = 1;
/** … or depends on what is around it. Any other number is the letter or digit it is read as. */
export const HARD = 2;

/** Units beyond are hard: the marks that join letters, and other scripts. */
const LATIN = 0x180;
/** Dashes and quotation marks. */
const PUNCTUATION = [0x2000, 0x2070] as const;

/**
 * What each code unit is, for those that `words` reads alike wherever they stand; units
 * beyond the array are hard. "É" is read as "e"; "ß" is hard because it is two letters.
 */
export const unitKinds = once(() =>
  Uint8Array.from({ length: PUNCTUATION[1] }, (_, unit) =>
    unit < LATIN || unit >= PUNCTUATION[0] ? kindOf(unit) : HARD,
  ),
);

function kindOf(unit: number): number {
  const letter = String.fromCharCode(unit);
  // A colon may be that of a web address.
  if (letter === ':') return HARD;
  if (unit < 0x80 && /\s/.test(letter)) return SPACE;
  const [read = '', other] = words(`a${letter}b`);
  if (other === 'b') return read === 'a' ? SEPARATOR : HARD;
  return /^a[a-z0-9]b$/.test(read) ? read.charCodeAt(1) : HARD;
}
