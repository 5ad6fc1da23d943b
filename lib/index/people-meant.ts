import { isFamilyFirst } from '../text/person-names';
import { frequentWords } from './completions';
import type { Bearers } from './initials';
import { isIndexed } from './indexed-stem';
import { authorKeyword } from './keywords';
import { initialedNames, isName, namedPairs } from './named-pairs';
import { documentsIn, type OpenIndex, type TermIn } from './open-index';
import type { PostingReader } from './posting-reader';
import type { Alternative, SearchedWord } from './search-words';
import { wholeNames } from './whole-names';
import { COMPLETED } from './stem-weights';

/** A shorter word alone is nobody's name, or too many people's. */
const SHORTEST = 3;
/** More than a word that an abstract has, however often, and less than one that a title has. */
const MOST = 2.4;
/** … and more than one that a title has: beside a year, a name cites a paper. */
const CITED = 12;
/** "J. Devlin" means him rather than others of the name. */
const WITH_INITIAL = 1.5;
/** Share of the papers of a word and a name from which the name may be meant, */
const LEAST_SHARE = 0.05;
/** … from which one of two letters may be, beside a year or a given name: "wu", and hardly "ai", */
const LEAST_SHARE_SHORT = 0.3;
/** … and from which a given name may be, whose surname stands beside it. */
const LEAST_SHARE_GIVEN = 0.01;

/** Surnames that a beginning may be of: the most frequent. */
const MOST_BEGUN = 8;

/** People as what a word may stand for, not weighed yet, with how many papers are by them. */
export interface People extends Alternative {
  papers: number;
  /** Share of the papers of the word and of these people from which they may be meant. */
  leastShare: number;
  /** Of their surname only the beginning is there. */
  isBegun?: true;
  /** Their surname alone names too many: they are meant where a year cites them. */
  isShort?: true;
  /** Their initial is there as well. */
  hasInitial?: true;
}

/**
 * For each word the people whom it may name: by their surname, or its beginning while it
 * is typed, or, where a surname stands beside it, by a given name of that initial.
 */
export async function findPeople(
  index: OpenIndex,
  searched: readonly SearchedWord[],
): Promise<People[][]> {
  const surnames = await findSurnames(index, searched);
  const isShort = (at: number) => {
    const word = searched[at]?.word ?? '';
    return word.length < SHORTEST && !isFamilyFirst(word);
  };
  const found = searched.map(({ word }, i): People[] =>
    isIndexed(word)
      ? (surnames[i] ?? []).map((people): People => ({
          ...people,
          ...(isShort(i) && { isShort: true, leastShare: LEAST_SHARE_SHORT }),
        }))
      : [],
  );
  const pairs = namedPairs(searched).flatMap((pair) =>
    (surnames[pair.surname] ?? []).map((people) => ({ ...pair, people })),
  );
  const reader = await index.load(pairs.flatMap(({ people }) => people.lists));
  for (const { surname, given, initial, second, people } of pairs) {
    const bearers: Bearers = {
      initial,
      ...(second !== undefined && { second }),
      isSure: true,
    };
    const papers = countPapers(reader, people, bearers);
    if (papers === 0) continue;
    const named: People = {
      ...people,
      fact: 'given name',
      bearers,
      papers,
      leastShare: isShort(surname) ? LEAST_SHARE_SHORT : LEAST_SHARE_GIVEN,
    };
    for (const at of isShort(surname) ? [...given, surname] : given)
      found[at]?.push(named);
  }
  for (const { surname, initial } of initialedNames(searched))
    for (const people of surnames[surname] ?? [])
      if (isIndexed(searched[surname]?.word ?? ''))
        found[surname]?.push({
          ...people,
          bearers: { initial, isSure: true },
          hasInitial: true,
        });
  return found;
}

/** For each word its papers by authors of that surname, and of surnames that begin so. */
async function findSurnames(
  index: OpenIndex,
  searched: readonly SearchedWord[],
): Promise<People[][]> {
  const names = wholeNames(searched);
  return Promise.all(
    searched.map(async ({ word, isBeginning }, at) => {
      if (!isName(word)) return [];
      const keyword = authorKeyword(names[at] ?? word);
      const [[whole = []], begun] = await Promise.all([
        index.find([keyword]),
        isBeginning && word.length >= SHORTEST
          ? frequentWords(index, keyword, MOST_BEGUN)
          : [],
      ]);
      const others = [...begun]
        .filter(([name]) => name !== keyword)
        .map(([, terms]) => terms)
        .sort((a, b) => documentsIn(b) - documentsIn(a))
        .slice(0, MOST_BEGUN);
      return [
        ...bearing(keyword, whole),
        ...bearing(keyword, others.flat()).map((people): People => ({
          ...people,
          isBegun: true,
        })),
      ];
    }),
  );
}

/** Those whom the lists are of, if there are papers by them. */
function bearing(stem: string, lists: readonly TermIn[]): People[] {
  const papers = documentsIn(lists);
  if (papers === 0) return [];
  const leastShare = LEAST_SHARE;
  const bearers: Bearers = {};
  return [
    { stem, weight: 0, fact: 'surname', lists, bearers, papers, leastShare },
  ];
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
 * the word, or one that begins so: "devlin" means a person, "long" hardly ever.
 * `isCited`: a year stands beside it.
 */
export function peopleMeant(
  people: readonly People[],
  having: { word: number; beginning: number },
  { isCited }: { isCited: boolean },
): Alternative[] {
  return people.flatMap((one) => {
    const { papers, leastShare, isBegun, isShort, hasInitial, ...alternative } =
      one;
    if (isShort && !isCited) return [];
    const share =
      papers / (papers + (isBegun ? having.beginning : having.word));
    const weight =
      (isCited ? CITED : Math.min(MOST, 4 * Math.sqrt(share))) *
      (isBegun ? COMPLETED : 1) *
      (hasInitial ? WITH_INITIAL : 1);
    return share < leastShare ? [] : [{ ...alternative, weight }];
  });
}
