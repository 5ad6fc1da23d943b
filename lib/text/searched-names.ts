import { LONGEST_NAME, MOST_AUTHORS, surnames } from './person-names';
import { foldCase } from './tokens';

/** What joins the parts of a surname. */
const DOUBLE = /[-\u2010\u2011'’]/;
/** A shorter part of a surname names nobody. */
const SHORTEST_PART = 3;
const NO_LETTER = /[^\p{L}\p{M}]/gu;

/**
 * What authors are looked for by: their surnames, and of a double one each part: "ben"
 * and "david" of "Ben-David", "connor" of "O'Connor".
 */
export function searchedNames(authors: readonly string[]): ReadonlySet<string> {
  return new Set(
    authors.slice(0, MOST_AUTHORS).flatMap((author) => {
      const [surname] = surnames([author]);
      return surname === undefined
        ? []
        : [surname, ...partsOf(author.slice(0, LONGEST_NAME), surname)];
    }),
  );
}

function partsOf(name: string, surname: string): string[] {
  if (!DOUBLE.test(name)) return [];
  const written = foldCase(name)
    .split(/[\s,]+/)
    .find((part) => part.replace(NO_LETTER, '') === surname);
  return (written?.split(DOUBLE) ?? [])
    .map((part) => part.replace(NO_LETTER, ''))
    .filter(({ length }) => length >= SHORTEST_PART);
}
