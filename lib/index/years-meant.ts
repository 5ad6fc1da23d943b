import { yearKeyword } from './keywords';
import type { OpenIndex } from './open-index';
import type { Alternative, SearchedWord } from './search-words';

/** A year, as references have it too: "2019a". */
const YEAR = /^((?:19|20)\d\d)[a-d]?$/;
/** More than a text that has the figures once, and less than a title that has them. */
const WEIGHT = 1.5;

/** For each word its papers of that year, if it is one: "devlin 2019". */
export async function findYears(
  index: OpenIndex,
  searched: readonly SearchedWord[],
): Promise<Alternative[][]> {
  const stems = searched.map(({ word }) => {
    const year = YEAR.exec(word)?.[1];
    return year === undefined ? undefined : yearKeyword(Number(year));
  });
  const found = await index.find(stems.filter((stem) => stem !== undefined));
  let at = 0;
  return stems.map((stem) => {
    const lists = stem === undefined ? [] : (found[at++] ?? []);
    return stem === undefined || lists.length === 0
      ? []
      : [{ stem, weight: WEIGHT, lists, fact: 'year' }];
  });
}
