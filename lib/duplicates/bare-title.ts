const LONGEST = 1_000;
/** A bracket is dropped where so many words remain. */
const FEWEST_WORDS = 2;
/** What stands in brackets at the end, or in square ones anywhere but at the start. */
const ASIDES = [
  /\s*[([<{][^()[\]<>{}]{1,300}[)\]>}]\s*[.:]?\s*$/u,
  /(?<=\S)\s*\[[^[\]]{1,300}\]/u,
];
/** The language, as Embase and its kin append it: "LA: Chi". */
const LANGUAGE = /\s+LA:\s*\p{L}{2,12}\s*$/u;
/** The year before the title, as references have it: "(1994). On …". */
const YEAR = /^\s*\(?(?:19|20)\d\d[a-z]?[).,]+\s+/;

/**
 * A title without what databases and references add to it: "[Chinese]", "[Erratum appears
 * in …]", "(extended abstract)", "(1994)." before it. Brackets around the whole, by which
 * MEDLINE marks a translated title, are opened.
 */
export function bareTitle(title: string): string {
  let text = title.slice(0, LONGEST).replace(LANGUAGE, '').replace(YEAR, '');
  for (const aside of ASIDES)
    for (let left = text.replace(aside, ''); left !== text;) {
      if (countWords(left) < FEWEST_WORDS) break;
      text = left;
      left = text.replace(aside, '');
    }
  return text.replace(/^["'\s]*\[(.+?)\][\s."']*$/su, '$1');
}

function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}
