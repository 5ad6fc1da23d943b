import { ACCENTS, letters } from '../../papers/tex-signs';
import { noteText } from '../plain-text';

/** Signs that TeX has a name for because it means something else by them. */
const SIGNS: Readonly<Record<string, string>> = {
  textbackslash: '\\',
  textbraceleft: '{',
  textbraceright: '}',
  textasciicircum: '^',
  textasciitilde: '~',
  textless: '<',
  textgreater: '>',
  textbar: '|',
  textunderscore: '_',
  textdollar: '$',
  textendash: '–',
  textemdash: '—',
  textellipsis: '…',
  textbullet: '•',
  textquotesingle: "'",
  textquotedbl: '"',
  textquoteleft: '‘',
  textquoteright: '’',
  textquotedblleft: '“',
  textquotedblright: '”',
};

/** An accent with its letter, a command with the blank that ends it, an escaped sign, a brace. */
const TEX =
  /\\(?<accent>["'.=^`~]|[Hbcdkruv](?=[\s{\\]))\s*\{?\\?(?<letter>\p{L})\}?|\\(?<name>[A-Za-z]+)(?<blank> ?)|\\(?<sign>[#$%&_{}])|[{}]/gu;

/** Where a note that is HTML begins, or what only HTML has. */
const HTML = /^\s*<(?:p|div|h[1-6]|ul|ol|blockquote|pre|span)\b[^<>]*>/i;
const RAW_HTML = /<|(?<!\\)&(?:#\w+|\w+);/;
/** Lines that a program has broken off and put below the first, as far in as that began. */
const WRAPPED = /^[^\n]*(?:\n(?:(?:\t| {8})[^\n]*)?)+$/;

/**
 * A note of BibTeX as it was written: lines and the blanks they begin with stay, TeX
 * becomes the signs it stands for, and no pair of signs becomes a dash or a quotation
 * mark, since a note may be Markdown. What is HTML becomes plain text.
 */
export function readNote(value: string): string {
  const note = value.replace(TEX, (...match) => {
    const [tex] = match as [string];
    return readTex(tex, match.at(-1) as Groups);
  });
  const isHtml = HTML.test(note) || RAW_HTML.test(value);
  return isHtml || WRAPPED.test(note) ? noteText(note) : note;
}

type Groups = Partial<
  Record<'accent' | 'letter' | 'name' | 'blank' | 'sign', string>
>;

function readTex(
  tex: string,
  { accent, letter, name, blank = '', sign = '' }: Groups,
): string {
  if (accent !== undefined)
    return `${letter ?? ''}${ACCENTS[accent] ?? ''}`.normalize('NFC');
  if (name === undefined) return sign;
  const named = SIGNS[name];
  return named === undefined ? (letters()[name] ?? tex) : named + blank;
}
