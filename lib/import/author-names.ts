import { isFamilyFirst } from '../text/person-names';
import { cellParts } from './cell-list';
import { foldSpace } from './readable-text';

/** What stands in brackets after a name: where the author works. */
const BRACKETS = /\([^()]*\)/g;
/** Ends of names that follow a comma. */
const SUFFIX = /^(?:jr|sr|ii|iii|iv)\.?$/i;

/**
 * The names in a line of authors as arXiv writes it: "A. Author (1), B. Author and
 * C. Author ((1) Somewhere, (2) Elsewhere)". Semicolons part names where there are any.
 */
export function authorNames(line: string): string[] {
  let text = line.slice(0, 200_000);
  // Brackets stand in brackets where addresses are listed at the end.
  for (let depth = 0; depth < 3; depth += 1) text = text.replace(BRACKETS, ' ');
  const parts = withInitials(
    text.split(text.includes(';') ? ';' : /,|\s(?:and|&)\s/),
  );
  const names: string[] = [];
  for (const part of parts) {
    const name = part.replace(/^\s*(?:and|&)\s+/, '').trim();
    const last = names.at(-1);
    if (last !== undefined && SUFFIX.test(name))
      names[names.length - 1] = `${last} ${name}`;
    else if (name !== '') names.push(name);
  }
  return names;
}

/** "J.", "M.-W.", "J. R. R." */
const INITIALS = /^(?:\p{Lu}\p{Ll}?\.[\s-]?){1,5}$/u;

/** Parts of a list in APA's manner, "Byron, A., Chang, M.-W.", as one for each name. */
function withInitials(parts: string[]): string[] {
  const said = parts.map((part) => part.trim()).filter((part) => part !== '');
  const isPaired =
    said.length > 1 &&
    said.length % 2 === 0 &&
    said.every((part, at) => INITIALS.test(part) === (at % 2 === 1));
  return isPaired
    ? said.flatMap((part, at) =>
        at % 2 === 0
          ? [`${said[at + 1] ?? ''} ${part.replace(/^(?:and|&)\s+/, '')}`]
          : [],
      )
    : parts;
}

/** Names joined as BibTeX joins them: "Ada Byron and Noether, Emmy". */
export function joinedNames(text: string): string[] {
  // Blanks are folded first: searched for around a word, they take the square of their number.
  return foldSpace(text).split(/ and /i);
}

/**
 * "Gogh, Vincent van", "King, Martin Luther, Jr." and BibTeX's "King, Jr., Martin Luther"
 * in the order in which they are said.
 */
export function givenFirst(name: string): string {
  const parts = name.trim().split(/, ?/);
  const [family = '', second = '', third = ''] = parts;
  if (parts.length === 1 || parts.length > 3 || parts.includes(''))
    return name.trim();
  if (isFamilyFirst(name)) return parts.join(' ');
  return SUFFIX.test(second)
    ? `${third} ${family} ${second}`.trim()
    : `${second} ${family} ${third}`.trim();
}

/** A name in the order in which it is said; its family may be several parts, some of them empty. */
export function inSaidOrder(given: string, ...family: string[]): string {
  const parts = isFamilyFirst(family.join(''))
    ? [...family, given]
    : [given, ...family];
  return parts.filter(Boolean).join(' ');
}

/** One name with its family first: a single word before the comma, or a suffix behind a second one. */
const FAMILY_FIRST =
  /^(?:[^\s,]+, [^,]+|[^,]+, [^,]+, (?:jr|sr|ii|iii|iv)\.?)$/i;

/**
 * The names in a cell: "Byron, Ada; Noether, Emmy", "Ada Byron and Emmy Noether", "Ada
 * Byron, Emmy Noether". One in quotation marks is whole: `"Smith and Wesson"; Bo Li`.
 * `bySemicolon`: nothing else parts names in this column, so "García Márquez, Gabriel"
 * and "Band and Co" are one each.
 */
export function cellNames(cell: string, bySemicolon = false): string[] {
  const text = foldSpace(cell.slice(0, 200_000));
  const listed = cellParts(text, ';');
  if (listed.some(({ isQuoted }) => isQuoted))
    return listed.map((it) => (it.isQuoted ? it.text : givenFirst(it.text)));
  const parts = text.split(
    bySemicolon || text.includes(';') ? /; ?(?:and )?/ : / and | ?\| ?/,
  );
  const [only = ''] = parts;
  const isRead = bySemicolon || parts.length > 1 || FAMILY_FIRST.test(only);
  return (isRead ? parts : authorNames(only)).map(givenFirst).filter(Boolean);
}

/** Whether semicolons, and nothing else, part the names in a column. */
export function partsBySemicolon(cells: readonly string[]): boolean {
  const isCommaList = (cell: string) =>
    !cell.includes(';') &&
    cell.split(',').filter((part) => !SUFFIX.test(part.trim())).length > 2;
  return cells.some((cell) => cell.includes(';')) && !cells.some(isCommaList);
}
