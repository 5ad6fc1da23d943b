import { isIndexed } from './indexed-stem';
import { authorKeyword } from './keywords';
import type { OpenIndex } from './open-index';
import type { Alternative, SearchedWord } from './search-words';

/** A shorter word is nobody's name, or too many people's. */
const SHORTEST = 3;
/** More than a word that an abstract has once, and less than one that it has twice. */
const MOST = 1.2;
/** Share of the papers of a word and a name from which the name may be meant. */
const LEAST_SHARE = 0.05;

/** For each word its papers by authors of that surname, not weighed yet; undefined where there are none. */
export async function findPeople(
  index: OpenIndex,
  searched: readonly SearchedWord[],
): Promise<(Alternative | undefined)[]> {
  const names = searched.map(({ word }) =>
    word.length >= SHORTEST && isIndexed(word) && /^\p{L}+$/u.test(word)
      ? authorKeyword(word)
      : undefined,
  );
  const lists = await index.find(names.filter((name) => name !== undefined));
  let at = 0;
  return names.map((stem) => {
    const found = stem === undefined ? [] : (lists[at++] ?? []);
    return stem === undefined || found.length === 0
      ? undefined
      : { stem, weight: 0, lists: found };
  });
}

/**
 * The authors as what a word stands for, by how many papers are by them and how many
 * have the word: "devlin" means a person, "long" hardly ever. None where nobody is meant.
 */
export function peopleMeant(
  people: Alternative | undefined,
  having: number,
): Alternative[] {
  if (people === undefined) return [];
  const by = people.lists.reduce((sum, { documents }) => sum + documents, 0);
  const share = by / (by + having);
  const weight = Math.min(MOST, 2 * Math.sqrt(share));
  return share < LEAST_SHARE ? [] : [{ ...people, weight }];
}
