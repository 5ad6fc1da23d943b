import { frequentWords } from './completions';
import { nearWords, type NearWord } from './near-words';
import type { OpenIndex } from './open-index';
import { OTHER_FORM, otherForms } from './other-forms';
import { findPeople, peopleMeant } from './people-meant';
import { indexedStem } from './indexed-stem';
import { inVocabulary } from './keywords';
import type { Lists } from './search-lists';
import { encodeWord } from './vocabulary';
import { findYears } from './years-meant';

/** A word that is searched for. */
export interface SearchedWord {
  /** Folded, as `words` gives it; or a name with signs, as `signedName` gives it. */
  word: string;
  /** It is being typed: words that begin with it will do. */
  isBeginning: boolean;
}

/** A stem that stands for a searched word. */
export interface Alternative extends Lists {
  stem: string;
  /** 1 for the word itself, less for what it may have been meant to be. */
  weight: number;
  /** It is no word of a text, which may be long or short, but known of the paper. */
  fact?: 'surname' | 'given name' | 'year';
}

const COMPLETED = 0.7;
const ONE_EDIT = 0.5;
const TWO_EDITS = 0.3;
/** Shorter beginnings say too little. */
const SHORTEST_BEGINNING = 2;
/** The most frequent words that begin so, and that are near. */
const MOST_COMPLETIONS = 48;
const MOST_NEAR = 12;
/** A word that fewer papers have may be mistyped. */
const FEW_PAPERS = 3;
/** Letters from which a word may have one or two wrong. */
const ONE_WRONG = 4;
const TWO_WRONG = 8;
/** Mended words that are remembered. */
const MOST_MENDED = 16;

/** Which words a mistyped one may have been: those that begin with the same letter, or all. */
const MENDINGS = [(word: string) => word.slice(0, 1), () => ''];

/**
 * What each word may stand for: its stem, the completions of a beginning and, where
 * that gives fewer than three papers, the words within one edit, of long words two:
 * first those with the same first letter, in which mistakes are rare (Kukich 1992), so
 * that a fraction of the vocabulary is read; where they give too few papers as well, all.
 * Stop words stand for nothing: undefined, so that nothing is asked of them. A word may
 * be an author's name or the paper's year as well.
 */
export async function alternativesOf(
  index: OpenIndex,
  asked: readonly SearchedWord[],
): Promise<(Alternative[] | undefined)[]> {
  const searched = asked.map((one) => ({
    ...one,
    word: inVocabulary(one.word),
  }));
  const weights = await Promise.all(
    searched.map(async (one) => {
      const found = new Map<string, number>();
      const stem = indexedStem(one.word);
      if (stem !== undefined) {
        for (const form of otherForms(one.word)) found.set(form, OTHER_FORM);
        found.set(stem, 1);
      }
      if (one.isBeginning) await complete(index, one.word, found);
      return found;
    }),
  );
  const [first, people, years] = await Promise.all([
    find(index, weights),
    findPeople(index, searched),
    findYears(index, searched),
  ]);
  let known = first;
  for (const beginning of MENDINGS) {
    const mended = await Promise.all(
      searched.map(async ({ word, isBeginning }, i) => {
        const found = weights[i] ?? new Map<string, number>();
        const papers =
          countPapers(known[i]) +
          (people[i] ?? []).reduce((sum, named) => sum + named.papers, 0);
        if (papers >= FEW_PAPERS) return false;
        const near = { word, beginning: beginning(word), isBeginning };
        return mend(index, near, found);
      }),
    );
    if (mended.includes(true)) known = await find(index, weights);
  }
  const isCited = years.some(({ length }) => length > 0);
  return known.map((alternatives, i) =>
    weights[i]?.size === 0 && !mayBeWord(searched[i]?.word)
      ? undefined
      : [
          ...alternatives,
          ...peopleMeant(people[i] ?? [], havingWord(alternatives), {
            isCited,
          }),
          ...(years[i] ?? []),
        ],
  );
}

/** Papers that have the word itself, however it is written, and not one that may be meant. */
function havingWord(alternatives: readonly Alternative[]): number {
  return countPapers(alternatives.filter((it) => it.weight >= OTHER_FORM));
}

function countPapers(alternatives: readonly Alternative[] = []): number {
  return alternatives
    .flatMap(({ lists }) => lists)
    .reduce((sum, { documents }) => sum + documents, 0);
}

function mayBeWord(word: string | undefined): boolean {
  return word !== undefined && indexedStem(word) !== undefined;
}

async function find(
  index: OpenIndex,
  weights: readonly ReadonlyMap<string, number>[],
): Promise<Alternative[][]> {
  const stems = weights.map((found) => [...found.keys()]);
  const lists = await index.find(stems.flat());
  let at = 0;
  return stems.map((each, i) =>
    each
      .map((stem) => ({
        stem,
        weight: weights[i]?.get(stem) ?? 0,
        lists: lists[at++] ?? [],
      }))
      .filter((alternative) => alternative.lists.length > 0),
  );
}

/** Adds the stems of the most frequent words that begin so. */
async function complete(
  index: OpenIndex,
  beginning: string,
  found: Map<string, number>,
): Promise<void> {
  if (beginning.length < SHORTEST_BEGINNING) return;
  const documents = new Map(
    await frequentWords(index, beginning, MOST_COMPLETIONS),
  );
  // How often a written form occurs is not known, so its stem counts once. If enough
  // stems begin so, it would be none of the frequent ones.
  if (documents.size < MOST_COMPLETIONS)
    for (const form of await index.beginningWith(beginning, 'form')) {
      const stem = indexedStem(form) ?? '';
      documents.set(stem, (documents.get(stem) ?? 0) + 1);
    }
  documents.delete('');
  const frequent = [...documents]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, MOST_COMPLETIONS);
  for (const [stem] of frequent) raise(found, stem, COMPLETED);
}

/** Words that may be meant by a mistyped one, or by a mistyped beginning. */
interface Meant extends SearchedWord {
  /** What they begin with. */
  beginning: string;
}

/** Adds the stems of words that may have been meant; true where there are any. */
async function mend(
  index: OpenIndex,
  meant: Meant,
  found: Map<string, number>,
): Promise<boolean> {
  const { word } = meant;
  if (!/^[a-z]+$/.test(word) || word.length < ONE_WRONG) return false;
  const most = word.length < TWO_WRONG ? 1 : 2;
  const near = await nearWordsIn(index, meant, most);
  const closest = new Map<string, { edits: number; documents: number }>();
  for (const { word: other, edits, documents, isForm } of near) {
    const stem = isForm ? indexedStem(other) : other;
    if (stem === undefined) continue;
    const known = closest.get(stem);
    closest.set(stem, {
      edits: Math.min(edits, known?.edits ?? Infinity),
      documents: documents + (known?.documents ?? 0),
    });
  }
  const chosen = [...closest]
    .sort(
      ([a, left], [b, right]) =>
        left.edits - right.edits ||
        right.documents - left.documents ||
        (a < b ? -1 : 1),
    )
    .slice(0, MOST_NEAR);
  for (const [stem, { edits }] of chosen)
    raise(
      found,
      stem,
      edits === 0 ? COMPLETED : edits === 1 ? ONE_EDIT : TWO_EDITS,
    );
  return chosen.length > 0;
}

/** Words of all vocabularies that are near; walked through once. */
function nearWordsIn(
  index: OpenIndex,
  { word, beginning, isBeginning }: Meant,
  most: number,
): Promise<readonly NearWord[]> {
  const asked = `${beginning} ${word}${isBeginning ? '…' : ''}`;
  let near = index.near.get(asked);
  if (near === undefined) {
    if (index.near.size >= MOST_MENDED) index.near.clear();
    const bytes = encodeWord(word);
    near = index
      .leaves(beginning)
      .then((leaves) =>
        leaves
          .flatMap((leaf) => nearWords(leaf, bytes, most, isBeginning))
          .filter((other) => other.word.startsWith(beginning)),
      );
    index.near.set(asked, near);
    near.catch(() => index.near.delete(asked));
  }
  return near;
}

function raise(
  weights: Map<string, number>,
  stem: string,
  weight: number,
): void {
  weights.set(stem, Math.max(weight, weights.get(stem) ?? 0));
}
