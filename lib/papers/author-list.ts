/** A list of authors beyond this many characters is not read further. */
const LONGEST = 20_000;
const INITIALS =
  /^(?:\p{Lu}{1,3}|(?:\p{L}{1,2}\.[\s-]*|\p{L}(?:[\s-]+|(?=:?$))){1,4}):?$/u;
const SUFFIX = /^(?:jr|sr|ii|iii|iv)\.?$/i;

/**
 * The authors of a list written as one text: "A. Gomez, B. Li and C. Diaz" of references,
 * "Gomez, A. and Li, Bo" of BibTeX, "Gomez, A.; Li, B." of databases, "Gomez, A., Li, B."
 * of journals. Each keeps the form it has ("Gomez, A."). Where a comma may part two
 * authors or one from their given name, single words and initials decide.
 */
export function splitAuthors(list: string): string[] {
  const text = list.slice(0, LONGEST).replace(/\s+/g, ' ').trim();
  const parts = text
    .split(
      text.includes(';') ? ';' : /,?\s+(?:and|&)\s+|^(?:and|&)\s+|\s+and$/i,
    )
    .map((part) => part.split(',').map((piece) => piece.trim()))
    .map((pieces) => pieces.filter((piece) => piece !== ''))
    .filter((pieces) => pieces.length > 0);
  const everyHasGiven =
    parts.length > 1 && parts.every(({ length }) => length === 2);
  return parts.flatMap((pieces) =>
    everyHasGiven ? [pieces.join(', ')] : authorsOf(pieces),
  );
}

function authorsOf(pieces: readonly string[]): string[] {
  const [first = '', second = ''] = pieces;
  if (pieces.length === 2 && !first.includes(' ') && !INITIALS.test(first))
    return [`${first}, ${second}`];
  const authors: string[] = [];
  for (const piece of pieces) {
    const before = authors.at(-1);
    const belongs =
      before !== undefined &&
      (SUFFIX.test(piece) || (INITIALS.test(piece) && !before.includes(',')));
    if (belongs) authors[authors.length - 1] = `${before}, ${piece}`;
    else authors.push(piece);
  }
  return authors.filter((author) => /\p{L}/u.test(author));
}
