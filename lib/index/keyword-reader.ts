import { searchedNames } from '../text/searched-names';
import { signedNames } from '../text/signed-names';
import { paperYear } from '../papers/paper-year';
import { ANY_INITIALS, initialsOfBoth, initialsValue } from './initials';
import {
  AUTHOR,
  authorKeyword,
  authorKeywords,
  IN_TITLE,
  MOST_INITIALS,
  signedKeyword,
  yearKeyword,
} from './keywords';
import type { Lexicon } from './lexicon';
import type { IndexedPaper } from './paper-index';
import { hashLetter, NO_LETTERS } from '../text/sketch';
import { plainInitial } from './plain-initial';
import { plainSurname } from './plain-surname';
import { PLAIN } from './posting-lists';

/**
 * Reads the keywords of a paper as numbers of a lexicon. They are those that
 * `keywordsOf` gives; but no string is made of a surname in plain letters.
 */
export class KeywordReader {
  /** The keywords of the paper that was read last, each once. */
  readonly numbers: number[] = [];
  /** … and the value of each one's posting. */
  readonly values: number[] = [];
  readonly #lexicon: Lexicon;

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  read(paper: IndexedPaper): void {
    this.numbers.length = 0;
    this.values.length = 0;
    const { title, abstract = '', authors = [] } = paper;
    if (authors.length > MOST_INITIALS)
      for (const name of searchedNames(authors))
        this.#take(this.#lexicon.number(authorKeyword(name)), ANY_INITIALS);
    else for (const author of authors) this.#readAuthor(author);
    const year = paperYear(paper);
    if (year !== undefined)
      this.#take(this.#lexicon.number(yearKeyword(year)), PLAIN);
    for (const name of signedNames(title)) this.#takeSigned(name, IN_TITLE);
    for (const name of signedNames(abstract)) this.#takeSigned(name, PLAIN);
  }

  #readAuthor(author: string): void {
    const start = plainSurname(author);
    const initial = start < 0 ? undefined : plainInitial(author, start);
    if (initial !== undefined)
      this.#takeBearer(this.#plain(author, start), initialsValue(initial));
    else
      for (const [keyword, value] of authorKeywords(author))
        this.#takeBearer(this.#lexicon.number(keyword), value);
  }

  /** Somebody of a surname, or one more. */
  #takeBearer(number: number, value: number): void {
    const at = this.numbers.indexOf(number);
    if (at < 0) this.#take(number, value);
    else this.values[at] = initialsOfBoth(this.values[at] ?? value, value);
  }

  #takeSigned(name: string, value: number): void {
    const number = this.#lexicon.number(signedKeyword(name));
    if (!this.numbers.includes(number)) this.#take(number, value);
  }

  #take(number: number, value: number): void {
    this.numbers.push(number);
    this.values.push(value);
  }

  /** A keyword whose surname is the end of a name in plain letters. */
  #plain(author: string, start: number): number {
    const { bytes, end } = this.#lexicon;
    let to = end;
    let hash = hashLetter(NO_LETTERS, AUTHOR);
    bytes[to++] = AUTHOR;
    for (let at = start; at < author.length; at++) {
      const letter = author.charCodeAt(at) | 0x20;
      bytes[to++] = letter;
      hash = hashLetter(hash, letter);
    }
    return this.#lexicon.numberOfNext(to - end, hash);
  }
}
