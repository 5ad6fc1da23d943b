import { stem } from './stem';
import { LONGEST_TEXT } from './tokens';

/**
 * Names that are a letter or figure but for what is joined to it, whose words alone say
 * nothing or something else: "C++", "C#" (in TeX "C\#"), ".NET", "k-means", "t-SNE",
 * "4-bit". Every text that is indexed is searched for them: without the flag `i` in half the time.
 */
const NAME =
  /\b(?:[A-Za-z\d](?:-[A-Za-z]{2,38}|\+\+|\\?#))|\B\.(?:NET|Net|net)\b/;
const IN_TEXT = new RegExp(NAME, 'g');
const ALONE = new RegExp(`^(?:${NAME.source})$`);

/** The names of this kind in a text, as `signedName` has them, with repeats. */
export function signedNames(text: string): string[] {
  const found = text.slice(0, LONGEST_TEXT).match(IN_TEXT);
  return found === null ? [] : found.map(folded);
}

/** A name of this kind, folded and stemmed ("k-mean"); undefined for all other words. */
export function signedName(word: string): string | undefined {
  return ALONE.test(word) ? folded(word) : undefined;
}

function folded(name: string): string {
  const [first = '', rest] = name.toLowerCase().replace('\\', '').split('-');
  return rest === undefined ? first : `${first}-${stem(rest)}`;
}
