/** Words of what every volume has: "Guest editorial", "Book review", "Reminiscences on influential papers". */
const GENERIC = new Set(
  'advertisement advertisements announcement announcements appendix author authors book chair chairs column contents discussion editor editorial editors errata foreword front guest index influential interview introduction invited issue keynote letter letters matter message news note notes obituary organization overview panel papers preface program reminiscences report review reviews s sessions special summary talk title tutorial welcome'.split(
    ' ',
  ),
);
/** A share that telling titles have as well. */
const USUAL = 0.3;

/** How far a title says nothing but what kind of text it heads, 0 to 1. */
export function genericShare(titleWords: readonly string[]): number {
  let found = 0;
  for (const word of titleWords) if (GENERIC.has(word)) found++;
  return titleWords.length === 0
    ? 0
    : Math.max(0, found / titleWords.length - USUAL) / (1 - USUAL);
}
