import { citedYear } from '../text/cited-year';
import { yearKeyword } from './keywords';
import type { OpenIndex } from './open-index';
import type { Alternative, SearchedWord } from './search-words';

/** More than a text that has the figures, however often, and less than a title that has them. */
const WEIGHT = 2.4;

/** For each word its papers of that year, if it is one: "devlin 2019". */
export async function findYears(
  index: OpenIndex,
  searched: readonly SearchedWord[],
): Promise<Alternative[][]> {
  return Promise.all(
    searched.map(async ({ word }): Promise<Alternative[]> => {
      const year = citedYear(word);
      if (year === undefined) return [];
      const stem = yearKeyword(year);
      const [lists = []] = await index.find([stem]);
      return lists.length === 0
        ? []
        : [{ stem, weight: WEIGHT, lists, fact: 'year' }];
    }),
  );
}
