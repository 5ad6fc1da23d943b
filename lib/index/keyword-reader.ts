import { surnames } from '../text/person-names';
import { paperYear } from '../papers/paper-year';
import { AUTHOR, authorKeyword, yearKeyword } from './keywords';
import type { Lexicon } from './lexicon';
import type { IndexedPaper } from './paper-index';
import { hashLetter, NO_LETTERS } from '../text/sketch';
import { plainSurname } from './plain-surname';

/** Of more authors `surnames` knows how many count. */
const FEW = 100;

/**
 * Reads the keywords of a paper as numbers of a lexicon. They are those that
 * `keywordsOf` gives; but no string is made of a surname in plain letters.
 */
export class KeywordReader {
  readonly #lexicon: Lexicon;

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  /** Each keyword once. */
  read(paper: IndexedPaper): number[] {
    const found: number[] = [];
    const { authors = [] } = paper;
    if (authors.length > FEW)
      for (const surname of surnames(authors))
        found.push(this.#lexicon.number(authorKeyword(surname)));
    else
      for (const author of authors) {
        const number = this.#author(author);
        if (number !== undefined && !found.includes(number)) found.push(number);
      }
    const year = paperYear(paper);
    if (year !== undefined) found.push(this.#lexicon.number(yearKeyword(year)));
    return found;
  }

  #author(author: string): number | undefined {
    const start = plainSurname(author);
    if (start >= 0) return this.#plain(author, start);
    const [surname] = surnames([author]);
    return surname === undefined
      ? undefined
      : this.#lexicon.number(authorKeyword(surname));
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
