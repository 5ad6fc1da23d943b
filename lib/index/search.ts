import type { PaperId } from '../papers/paper';
import { addUp } from './add-up-words';
import { averageLength, rarityOf } from './bm25';
import { Nearest } from './nearest';
import { documentsIn, type OpenIndex } from './open-index';
import type { OpenSegment } from './open-segment';
import { markedForms } from './other-forms';
import type { PostingReader } from './posting-reader';
import { barredLists, requiredLists, type Lists } from './search-lists';
import {
  alternativesOf,
  type Alternative,
  type SearchedWord,
} from './search-words';

/** What is searched for. Everything in it narrows the answer. */
export interface SearchQuestion {
  /** All must match; where no paper has them all, any will do, unless that is ruled out. */
  words: readonly SearchedWord[];
  needsAll?: boolean;
  /** Folded words of which none may occur. */
  without: readonly string[];
  /** Folded surnames, or their beginnings, and an initial of given names: each an author, or none. */
  authors: readonly { name: string; initial?: string; isNot: boolean }[];
  /** First and last year: within each, or within none. */
  years: readonly { from: number; to: number; isNot: boolean }[];
  /** Only these papers; all, where it is absent. */
  only?: ReadonlySet<PaperId>;
  except?: ReadonlySet<PaperId>;
  limit: number;
}

export interface SearchAnswer {
  /** Best first, of equal ones the latest; without words all by that. */
  papers: { paper: PaperId; score: number }[];
  /** Stems of everything that a word was taken to stand for. */
  stems: ReadonlySet<string>;
}

/** The papers that answer a question, ranked. */
export async function searchIndex(
  index: OpenIndex,
  question: SearchQuestion,
): Promise<SearchAnswer> {
  const [words, wanted, barred] = await Promise.all([
    alternativesOf(index, question.words),
    requiredLists(index, question),
    barredLists(index, question),
    // What will be needed of every segment is read meanwhile.
    ...index.segments.map((segment) => segment.lengths()),
    ...index.segments.map((segment) => segment.papers()),
  ]);
  const groups = words.filter((word) => word !== undefined);
  const reader = await index.load(
    [...groups.flat(), ...wanted, ...barred].flatMap(({ lists }) => lists),
  );
  const asked = { index, reader, groups: rarestFirst(groups), question };
  const barring = { wanted, barred };
  let found = await collect(asked, barring, { every: true });
  if (found.length === 0 && groups.length > 1 && question.needsAll !== true)
    found = await collect(asked, barring, { every: false });
  return {
    papers: await Promise.all(
      found.map(async ({ item, score }) => {
        const { segment, document } = index.documentAt(item);
        return { paper: (await segment.papers())[document] ?? 0, score };
      }),
    ),
    stems: new Set(groups.flat().flatMap(({ stem }) => markedForms(stem))),
  };
}

/** What is looked for, all of it in memory. */
interface Asked {
  index: OpenIndex;
  reader: PostingReader;
  /** What each word may stand for, the word with the fewest postings first. */
  groups: readonly (readonly Alternative[])[];
  question: SearchQuestion;
}

function rarestFirst(groups: readonly Alternative[][]): Alternative[][] {
  const postings = (group: Alternative[]) =>
    documentsIn(group.flatMap(({ lists }) => lists));
  return groups.toSorted((a, b) => postings(a) - postings(b));
}

/** The best documents of all segments that have every word, or else any. */
async function collect(
  { index, reader, groups, question }: Asked,
  { wanted, barred }: { wanted: readonly Lists[]; barred: readonly Lists[] },
  { every }: { every: boolean },
): Promise<{ item: number; score: number }[]> {
  const { only, except, limit, words } = question;
  const nearest = new Nearest(limit);
  const average = await averageLength(index);
  const rarities = groups.map((group) => rarityOf(index, reader, group));
  const ids = only ?? except;
  for (const segment of index.segments) {
    const lengths = await segment.lengths();
    const papers = ids && (await segment.papers());
    const base = index.placeOf(segment);
    const passed = count(
      segment,
      reader,
      wanted.map((lists) => [lists]),
    );
    const isBarred = count(segment, reader, [barred]);
    const consider = (document: number, score: number) => {
      if (score < nearest.threshold) return;
      if ((passed?.[document] ?? 0) < wanted.length) return;
      if ((isBarred?.[document] ?? 0) > 0 || segment.isGone(document)) return;
      const paper = papers?.[document] ?? 0;
      if (only !== undefined && !only.has(paper)) return;
      if (except?.has(paper) === true) return;
      // Of equal ones the latest first, as without words: the lower number is better.
      nearest.offer(-(base + document), score);
    };
    if (words.length > 0)
      addUp(
        { segment, reader, groups, rarities, lengths, average },
        every,
        consider,
      );
    // Without words the newest come first: their places are the highest.
    else
      for (let document = 0; document < lengths.length; document++)
        consider(document, base + document + 1);
  }
  return nearest.sorted().map(({ item, score }) => ({ item: -item, score }));
}

/** For each document, in how many of some sets of lists it is; undefined where they are empty. */
function count(
  segment: OpenSegment,
  reader: PostingReader,
  sets: readonly (readonly Lists[])[],
): Uint8Array | undefined {
  if (sets.flat().every(({ lists }) => lists.length === 0)) return undefined;
  const counts = new Uint8Array(segment.entry.papers);
  sets.forEach((some, set) => {
    for (const { lists, bearers } of some)
      for (const term of lists) {
        if (term.segment !== segment) continue;
        const { documents, length } = reader.read(term, bearers);
        for (let i = 0; i < length; i++) {
          const document = documents[i] ?? 0;
          // Once for each set, and only where the sets before were met.
          if (counts[document] === set) counts[document] = set + 1;
        }
      }
  });
  return counts;
}
