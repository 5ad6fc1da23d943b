import type { Bearers } from './initials';
import { isIndexed } from './indexed-stem';
import { authorKeyword } from './keywords';
import { isName, namedPairs } from './named-pairs';
import type { OpenIndex } from './open-index';
import type { PostingReader } from './posting-reader';
import type { Alternative, SearchedWord } from './search-words';

/** A shorter word alone is nobody's name, or too many people's. */
const SHORTEST = 3;
/** More than a word that an abstract has once, and less than one that it has twice. */
const MOST = 1.2;
/** … and more than one that a title has: beside a year, a name cites a paper. */
const CITED = 1.8;
/** Share of the papers of a word and a name from which the name may be meant, */
const LEAST_SHARE = 0.05;
/** … and from which a given name may be, whose surname stands beside it. */
const LEAST_SHARE_GIVEN = 0.01;

/** People as what a word may stand for, not weighed yet, with how many papers are by them. */
export interface People extends Alternative {
  papers: number;
}

/**
 * For each word the people whom it may name: by their surname or, where a surname stands
 * beside it, by a given name of that initial.
 */
export async function findPeople(
  index: OpenIndex,
  searched: readonly SearchedWord[],
): Promise<People[][]> {
  const surnames = await findSurnames(index, searched);
  const isShort = (at: number) => (searched[at]?.word.length ?? 0) < SHORTEST;
  const found = searched.map(({ word }, i): People[] => {
    const people = surnames[i];
    return people && !isShort(i) && isIndexed(word) ? [people] : [];
  });
  const pairs = namedPairs(searched).flatMap((pair) => {
    const people = surnames[pair.surname];
    return people ? [{ ...pair, people }] : [];
  });
  const reader = await index.load(pairs.flatMap(({ people }) => people.lists));
  for (const { surname, given, initial, people } of pairs) {
    const bearers: Bearers = { initial, isSure: true };
    const papers = countPapers(reader, people, bearers);
    if (papers === 0) continue;
    for (const at of isShort(surname) ? [...given, surname] : given)
      found[at]?.push({ ...people, fact: 'given name', bearers, papers });
  }
  return found;
}

/** For each word its papers by authors of that surname; undefined where there are none. */
async function findSurnames(
  index: OpenIndex,
  searched: readonly SearchedWord[],
): Promise<(People | undefined)[]> {
  const names = searched.map(({ word }) =>
    isName(word) ? authorKeyword(word) : undefined,
  );
  const found = await index.find(names.filter((name) => name !== undefined));
  let at = 0;
  return names.map((stem) => {
    const lists = stem === undefined ? [] : (found[at++] ?? []);
    if (stem === undefined || lists.length === 0) return undefined;
    const papers = lists.reduce((sum, { documents }) => sum + documents, 0);
    return { stem, weight: 0, fact: 'surname', lists, bearers: {}, papers };
  });
}

function countPapers(
  reader: PostingReader,
  { lists }: Alternative,
  bearers: Bearers,
): number {
  return lists.reduce(
    (sum, term) => sum + reader.read(term, bearers).length,
    0,
  );
}

/**
 * The people of a word who are meant, by how many papers are by them and how many have
 * the word: "devlin" means a person, "long" hardly ever. `isCited`: a year stands beside it.
 */
export function peopleMeant(
  people: readonly People[],
  having: number,
  { isCited }: { isCited: boolean },
): Alternative[] {
  return people.flatMap(({ papers, ...alternative }) => {
    const least =
      alternative.fact === 'surname' ? LEAST_SHARE : LEAST_SHARE_GIVEN;
    const share = papers / (papers + having);
    const weight = isCited ? CITED : Math.min(MOST, 2 * Math.sqrt(share));
    return share < least ? [] : [{ ...alternative, weight }];
  });
}
