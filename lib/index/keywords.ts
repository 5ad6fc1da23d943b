import { LONGEST_NAME, personNames } from '../text/person-names';
import { searchedNames } from '../text/searched-names';
import { signedNames } from '../text/signed-names';
import { foldCase } from '../text/tokens';
import { paperYear } from '../papers/paper-year';
import { ANY_INITIALS, initialsOfBoth, initialsValue } from './initials';
import type { IndexedPaper } from './paper-index';
import { packValue, PLAIN } from './posting-lists';
import { TITLE_COUNT } from './stem-counts';

/**
 * What is asked by name rather than by content is kept in the same vocabulary: words
 * that begin with a control character, which no word of a text does. Weights and
 * lengths leave them out.
 */
export const FIRST_WORD_BYTE = 0x20;

/** What an author's keyword begins with. */
export const AUTHOR = 1;

export const authorKeyword = (surname: string): string =>
  `${String.fromCharCode(AUTHOR)}${surname}`;
/** A name that `signedName` gives: "c++". */
export const signedKeyword = (name: string): string => `\u0003${name}`;
/** A searched word as the vocabulary has it: no folded word has signs in it, but such names have. */
export const inVocabulary = (word: string): string =>
  /[+#.-]/.test(word) ? signedKeyword(word) : word;
export const yearKeyword = (year: number | ''): string => `\u0002${year}`;

/** "ming-wei chang", "chang, ming-wei": not the surname, which ends a name or stands before a comma. */
const HYPHENED_GIVEN =
  /^(?:[^,]*,)?\s*([a-z])[^\s,\-\u2010]*[-\u2010]([a-z])[^\s,]*(?=\s+\S|$)/;

/** Of more authors nobody is asked for by given names. */
export const MOST_INITIALS = 100;

/** A name with signs that stands in the title, as a word's posting says it. */
export const IN_TITLE = packValue(TITLE_COUNT, true);

/** The keywords of an author, the surname first, with the values of their postings. */
export function authorKeywords(author: string): [string, number][] {
  const [surname, ...parts] = searchedNames([author]);
  if (surname === undefined) return [];
  const given = initialsValue(givenInitials(author));
  return [
    [authorKeyword(surname), given],
    // What precedes one part of a double surname may be the other.
    ...parts.map((part): [string, number] => [
      authorKeyword(part),
      initialsOfBoth(given, initialsValue(otherLetter(surname, part))),
    ]),
  ];
}

/** … of given names, and of "Ming-Wei" both: who types it may leave out the hyphen. */
function givenInitials(author: string): string {
  const { initials = '' } = personNames([author])[0] ?? {};
  const [, first, second] =
    HYPHENED_GIVEN.exec(foldCase(author.slice(0, LONGEST_NAME))) ?? [];
  return first !== undefined && first === initials[0]
    ? `${first}${second}`
    : initials;
}

/** The letter that the surname begins with or, of its first part, the one that the next does. */
function otherLetter(surname: string, part: string): string {
  return surname.startsWith(part)
    ? surname.charAt(part.length)
    : surname.charAt(0);
}

/** The keywords of a paper, with the values of their postings. */
export function keywordsOf(paper: IndexedPaper): ReadonlyMap<string, number> {
  const { title, abstract = '', authors = [] } = paper;
  const found = new Map<string, number>();
  if (authors.length > MOST_INITIALS)
    for (const name of searchedNames(authors))
      found.set(authorKeyword(name), ANY_INITIALS);
  else
    for (const [keyword, value] of authors.flatMap(authorKeywords))
      found.set(keyword, initialsOfBoth(found.get(keyword) ?? value, value));
  const year = paperYear(paper);
  if (year !== undefined) found.set(yearKeyword(year), PLAIN);
  for (const name of signedNames(title))
    found.set(signedKeyword(name), IN_TITLE);
  for (const name of signedNames(abstract))
    if (!found.has(signedKeyword(name))) found.set(signedKeyword(name), PLAIN);
  return found;
}
