import { authorKeyword, inVocabulary, yearKeyword } from './keywords';
import type { OpenIndex, TermIn } from './open-index';
import type { SearchQuestion } from './search';
import { indexedStem } from './indexed-stem';

/** Lists of which a paper must be in at least one, for each thing that is required. */
export async function requiredLists(
  index: OpenIndex,
  { authors, years }: SearchQuestion,
): Promise<TermIn[][]> {
  return Promise.all([
    ...authors
      .filter(({ isNot }) => !isNot)
      .map(({ name }) => authorLists(index, name)),
    ...years
      .filter(({ isNot }) => !isNot)
      .map((range) => yearLists(index, range)),
  ]);
}

/** Lists of which a paper may be in none. */
export async function barredLists(
  index: OpenIndex,
  { authors, years, without }: SearchQuestion,
): Promise<TermIn[]> {
  const stems = without.flatMap(
    (word) => indexedStem(inVocabulary(word)) ?? [],
  );
  const lists = await Promise.all([
    index.find(stems).then((found) => found.flat()),
    ...authors
      .filter(({ isNot }) => isNot)
      .map(({ name }) => authorLists(index, name)),
    ...years
      .filter(({ isNot }) => isNot)
      .map((range) => yearLists(index, range)),
  ]);
  return lists.flat();
}

async function authorLists(index: OpenIndex, name: string): Promise<TermIn[]> {
  const names = await index.beginningWith(authorKeyword(name), 'indexed');
  return (await index.find(names)).flat();
}

async function yearLists(
  index: OpenIndex,
  { from, to }: { from: number; to: number },
): Promise<TermIn[]> {
  const prefix = yearKeyword('');
  const words = await index.beginningWith(prefix, 'indexed');
  const within = words.filter((word) => {
    const year = Number(word.slice(prefix.length));
    return from <= year && year <= to;
  });
  return (await index.find(within)).flat();
}
