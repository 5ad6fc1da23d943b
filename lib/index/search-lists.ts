import { letterOf, type Bearers } from './initials';
import { authorKeyword, inVocabulary, yearKeyword } from './keywords';
import type { OpenIndex, TermIn } from './open-index';
import type { SearchQuestion } from './search';
import { indexedStem } from './indexed-stem';

/** Posting lists; those of a surname may count in part. */
export interface Lists {
  lists: readonly TermIn[];
  bearers?: Bearers;
}

/** Lists of which a paper must be in at least one, for each thing that is required. */
export async function requiredLists(
  index: OpenIndex,
  { authors, years }: SearchQuestion,
): Promise<Lists[]> {
  return Promise.all([
    ...authors
      .filter(({ isNot }) => !isNot)
      .map((author) => authorLists(index, author)),
    ...years
      .filter(({ isNot }) => !isNot)
      .map((range) => yearLists(index, range)),
  ]);
}

/** Lists of which a paper may be in none. */
export async function barredLists(
  index: OpenIndex,
  { authors, years, without }: SearchQuestion,
): Promise<Lists[]> {
  const stems = without.flatMap(
    (word) => indexedStem(inVocabulary(word)) ?? [],
  );
  return Promise.all([
    index.find(stems).then((found) => ({ lists: found.flat() })),
    ...authors
      .filter(({ isNot }) => isNot)
      .map((author) => authorLists(index, author)),
    ...years
      .filter(({ isNot }) => isNot)
      .map((range) => yearLists(index, range)),
  ]);
}

/** The papers of a name; where nobody has the initial, of all with the surname. */
async function authorLists(
  index: OpenIndex,
  { name, initial: letter }: SearchQuestion['authors'][number],
): Promise<Lists> {
  const names = await index.beginningWith(authorKeyword(name), 'indexed');
  const lists = (await index.find(names)).flat();
  const initial = letterOf(letter);
  if (initial === undefined) return { lists };
  const bearers = { initial };
  const reader = await index.load(lists);
  const isBorne = lists.some((term) => reader.read(term, bearers).length > 0);
  return isBorne ? { lists, bearers } : { lists };
}

async function yearLists(
  index: OpenIndex,
  { from, to }: { from: number; to: number },
): Promise<Lists> {
  const prefix = yearKeyword('');
  const words = await index.beginningWith(prefix, 'indexed');
  const within = words.filter((word) => {
    const year = Number(word.slice(prefix.length));
    return from <= year && year <= to;
  });
  return { lists: (await index.find(within)).flat() };
}
