import { searchedNames } from '../text/searched-names';
import { signedNames } from '../text/signed-names';
import { paperYear } from '../papers/paper-year';
import { AUTHOR, authorKeyword, signedKeyword, yearKeyword } from './keywords';
import type { Lexicon } from './lexicon';
import type { IndexedPaper } from './paper-index';
import { hashLetter, NO_LETTERS } from '../text/sketch';
import { plainSurname } from './plain-surname';

/** Of more authors `searchedNames` knows how many count. */
const FEW = 100;

/**
 * Reads the keywords of a paper as numbers of a lexicon. They are those that
 * `keywordsOf` gives; but no string is made of a surname in plain letters.
 */
export class KeywordReader {
  /** Those of the paper that was read last which stand in its title. */
  ofTitle: ReadonlySet<number> = new Set();
  readonly #lexicon: Lexicon;

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  /** Each keyword once. */
  read(paper: IndexedPaper): number[] {
    const found: number[] = [];
    const take = (number: number) => {
      if (!found.includes(number)) found.push(number);
    };
    const { title, abstract = '', authors = [] } = paper;
    if (authors.length > FEW)
      for (const name of searchedNames(authors))
        found.push(this.#lexicon.number(authorKeyword(name)));
    else
      for (const author of authors) {
        const start = plainSurname(author);
        if (start >= 0) take(this.#plain(author, start));
        else
          for (const name of searchedNames([author]))
            take(this.#lexicon.number(authorKeyword(name)));
      }
    const year = paperYear(paper);
    if (year !== undefined) found.push(this.#lexicon.number(yearKeyword(year)));
    const before = found.length;
    for (const name of signedNames(title))
      take(this.#lexicon.number(signedKeyword(name)));
    this.ofTitle = new Set(found.slice(before));
    for (const name of signedNames(abstract))
      take(this.#lexicon.number(signedKeyword(name)));
    return found;
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
