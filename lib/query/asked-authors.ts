import { citedYear } from '../text/cited-year';
import { searchedNames } from '../text/searched-names';
import { isFamilyFirst, LONGEST_NAME, personNames } from '../text/person-names';
import { foldCase, words } from '../text/tokens';
import { parseQuery } from './parse-query';

/** What a query says of authors. */
export interface AskedAuthors {
  /** Whether it asks for an author, by a word of its own or by `author:`. */
  isAsked(author: string): boolean;
  /** Whether it says a word of a byline: part of such an author's name, or the year. */
  saysOf(authors: readonly string[]): (word: string) => boolean;
}

/** Shorter surnames are asked for by `author:` alone, or with a given name or a year. */
const SHORTEST = 3;
const YEAR = /^\d{4}$/;

/** The authors that a query asks for, so that a row can name them and mark them. */
export function askedAuthors(query: string): AskedAuthors {
  const asked = parseQuery(query);
  const said = new Set(asked.words.map(({ word }) => word));
  const begun = asked.words.find(({ isBeginning }) => isBeginning)?.word ?? '';
  // A name in Chinese characters is several words.
  const isSaid = (name: string) =>
    words(name).every(
      (word) =>
        said.has(word) || (begun.length >= SHORTEST && word.startsWith(begun)),
    );
  const fields = asked.authors.filter(({ isNot }) => !isNot);
  const isCited = [...said].some((word) => citedYear(word) !== undefined);
  const isAsked = (author: string) => {
    const [person] = personNames([author]);
    const isGiven = words(author).some(
      (word) => said.has(word) && word !== person?.surname,
    );
    return [...searchedNames([author])].some(
      (surname) =>
        (isSaid(surname) &&
          (surname.length >= SHORTEST ||
            isGiven ||
            isCited ||
            isFamilyFirst(author))) ||
        fields.some(
          ({ name, initial }) =>
            surname.startsWith(name) &&
            (!initial ||
              !person?.initials ||
              person.initials.includes(initial)),
        ),
    );
  };
  return {
    isAsked,
    saysOf: (all) => {
      const authors = all.filter(isAsked);
      const names = new Set(authors.flatMap(runsOf));
      const surnames = authors.map(surnameRuns);
      const isField = (run: string) =>
        fields.some(
          ({ name }) =>
            run.startsWith(name) ||
            surnames.some(
              (runs) => runs.includes(run) && runs.join('').startsWith(name),
            ),
        );
      return (word) => {
        const folded = foldCase(word);
        return names.has(folded)
          ? isSaid(folded) || isField(folded)
          : YEAR.test(folded) && said.has(folded);
      };
    },
  };
}

/** The runs of letters of a name, folded, as `markText` takes a byline apart. */
function runsOf(author: string): string[] {
  return foldCase(author).match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
}

/** Those that make up the surname: "o" and "connor". */
function surnameRuns(author: string): string[] {
  const [person] = personNames([author]);
  const runs = runsOf(author.slice(0, LONGEST_NAME));
  for (let from = 0; from < runs.length; from++)
    for (let to = from + 1; to <= runs.length; to++)
      if (runs.slice(from, to).join('') === person?.surname)
        return runs.slice(from, to);
  return [];
}
