/** A year as references have it: "2019", "2019a". */
const CITED_YEAR = /^((?:19|20)\d\d)[a-d]?$/;

/** The year that a folded word cites, if it is one. */
export function citedYear(word: string): number | undefined {
  const year = CITED_YEAR.exec(word)?.[1];
  return year === undefined ? undefined : Number(year);
}
