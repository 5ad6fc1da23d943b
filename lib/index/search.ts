import type { PaperId } from '../papers/paper';
import { Nearest } from './nearest';
import type { OpenIndex, PostingReader, TermIn } from './open-index';
import type { OpenSegment } from './open-segment';
import { valueCount, valueInTitle } from './posting-lists';
import { barredLists, requiredLists } from './search-lists';
import {
  alternativesOf,
  type Alternative,
  type SearchedWord,
} from './search-words';

/** What is searched for. Everything in it narrows the answer. */
export interface SearchQuestion {
  /** All must match; where no paper has them all, any will do. */
  words: readonly SearchedWord[];
  /** Folded words of which none may occur. */
  without: readonly string[];
  /** Folded surnames, or their beginnings: each an author, or none. */
  authors: readonly { name: string; isNot: boolean }[];
  /** First and last year: within each, or within none. */
  years: readonly { from: number; to: number; isNot: boolean }[];
  /** Only these papers; all, where it is absent. */
  only?: ReadonlySet<PaperId>;
  except?: ReadonlySet<PaperId>;
  limit: number;
}

export interface SearchAnswer {
  /** Best first; without words, the newest first. */
  papers: { paper: PaperId; score: number }[];
  /** Stems of everything that a word was taken to stand for. */
  stems: ReadonlySet<string>;
}

/**
 * Okapi BM25 (Robertson & Walker, SIGIR 1994) over the title and abstract as one text
 * in which the title stands several times, as in BM25F (Robertson, Zaragoza & Taylor,
 * CIKM 2004). Parameters are the usual ones; a length counts less than usual because
 * two papers in three have no abstract.
 */
const SATURATION = 1.2;
const LENGTH_SHARE = 0.5;
/** Occurrences that being in the title is worth, beyond the two that it counts. */
const TITLE_BONUS = 3;

/** The papers that answer a question, ranked. */
export async function searchIndex(
  index: OpenIndex,
  question: SearchQuestion,
): Promise<SearchAnswer> {
  const [words, wanted, barred] = await Promise.all([
    alternativesOf(index, question.words),
    requiredLists(index, question),
    barredLists(index, question),
  ]);
  const groups = words.filter((word) => word !== undefined);
  const lists = [...groups.flat().flatMap((word) => word.lists)];
  const reader = await index.load([...lists, ...wanted.flat(), ...barred]);
  const asked = { index, reader, groups: rarestFirst(groups), question };
  const barring = { wanted, barred };
  let found = await collect(asked, barring, { every: true });
  if (found.length === 0 && groups.length > 1)
    found = await collect(asked, barring, { every: false });
  return {
    papers: await Promise.all(
      found.map(async ({ item, score }) => {
        const { segment, document } = index.documentAt(item);
        return { paper: (await segment.papers())[document] ?? 0, score };
      }),
    ),
    stems: new Set(groups.flat().map(({ stem }) => stem)),
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
    group
      .flatMap(({ lists }) => lists)
      .reduce((sum, { documents }) => sum + documents, 0);
  return groups.toSorted((a, b) => postings(a) - postings(b));
}

/** The best documents of all segments that have every word, or else any. */
async function collect(
  { index, reader, groups, question }: Asked,
  {
    wanted,
    barred,
  }: { wanted: readonly TermIn[][]; barred: readonly TermIn[] },
  { every }: { every: boolean },
): Promise<{ item: number; score: number }[]> {
  const { only, except, limit, words } = question;
  const nearest = new Nearest(limit);
  const average = await averageLength(index);
  const rarities = groups.map((group) => rarityOf(index, reader, group));
  const least = every ? Math.max(1, groups.length) : 1;
  const ids = only ?? except;
  for (const segment of index.segments) {
    const lengths = await segment.lengths();
    const papers = ids && (await segment.papers());
    const base = index.placeOf(segment);
    const passed = count(segment, reader, wanted);
    const rooms = roomsOf(segment, lengths, average);
    const weights = { rarities, rooms };
    const { scores, hits } = addUp(segment, reader, groups, weights, every);
    const isBarred = count(segment, reader, [barred]);
    for (let document = 0; document < lengths.length; document++) {
      if (words.length > 0 && (hits[document] ?? 0) < least) continue;
      if ((passed[document] ?? 0) < wanted.length) continue;
      if ((isBarred[document] ?? 0) > 0 || segment.isGone(document)) continue;
      const paper = papers?.[document] ?? 0;
      if (only !== undefined && !only.has(paper)) continue;
      if (except?.has(paper) === true) continue;
      // Without words the newest come first: their places are the highest.
      const score =
        words.length > 0 ? (scores[document] ?? 0) : base + document + 1;
      nearest.offer(base + document, score);
    }
  }
  return nearest.sorted();
}

/**
 * For each document the sum of its words' scores, each by what it stands for best; and
 * how many it has. With `every` only documents that had all words before are scored.
 */
function addUp(
  segment: OpenSegment,
  reader: PostingReader,
  groups: Asked['groups'],
  { rarities, rooms }: { rarities: readonly number[]; rooms: Float64Array },
  every: boolean,
): { scores: Float64Array; hits: Uint8Array } {
  const scores = new Float64Array(rooms.length);
  const hits = new Uint8Array(rooms.length);
  const best = new Float64Array(rooms.length);
  const { documents, values } = reader.scratch;
  groups.forEach((group, g) => {
    for (const { weight, lists } of group)
      for (const term of lists) {
        if (term.segment !== segment) continue;
        const length = reader.read(term);
        for (let i = 0; i < length; i++) {
          const document = documents[i] ?? 0;
          if (every && hits[document] !== g) continue;
          const value = values[i] ?? 0;
          const count =
            valueCount(value) + (valueInTitle(value) ? TITLE_BONUS : 0);
          const score =
            (weight * count * (SATURATION + 1)) /
            (count + (rooms[document] ?? 0));
          if (score > (best[document] ?? 0)) best[document] = score;
        }
      }
    const rare = rarities[g] ?? 0;
    for (let document = 0; document < best.length; document++) {
      const score = best[document] ?? 0;
      if (score === 0) continue;
      scores[document] = (scores[document] ?? 0) + rare * score;
      hits[document] = (hits[document] ?? 0) + 1;
      best[document] = 0;
    }
  });
  return { scores, hits };
}

/** What BM25 adds to a count in each document of a segment: more, the longer it is. */
function roomsOf(
  segment: OpenSegment,
  lengths: Uint16Array,
  average: number,
): Float64Array {
  const known = ROOMS.get(segment);
  if (known?.average === average) return known.rooms;
  const rooms = Float64Array.from(
    lengths,
    (length) =>
      SATURATION * (1 - LENGTH_SHARE + (LENGTH_SHARE * length) / average),
  );
  ROOMS.set(segment, { average, rooms });
  return rooms;
}

const ROOMS = new WeakMap<
  OpenSegment,
  { average: number; rooms: Float64Array }
>();

/** For each document, in how many of some sets of lists it is. */
function count(
  segment: OpenSegment,
  reader: PostingReader,
  sets: readonly (readonly TermIn[])[],
): Uint8Array {
  const counts = new Uint8Array(segment.entry.papers);
  sets.forEach((lists, set) => {
    for (const term of lists) {
      if (term.segment !== segment) continue;
      const length = reader.read(term);
      for (let i = 0; i < length; i++) {
        const document = reader.scratch.documents[i] ?? 0;
        // Once for each set, and only where the sets before were met.
        if (counts[document] === set) counts[document] = set + 1;
      }
    }
  });
  return counts;
}

/** How rare a word is, with all that it may stand for. */
function rarityOf(
  index: OpenIndex,
  reader: PostingReader,
  group: readonly Alternative[],
): number {
  const holding = Math.min(
    index.size,
    group
      .flatMap(({ lists }) => lists)
      .reduce((sum, term) => sum + reader.count(term), 0),
  );
  return Math.log(1 + (index.size - holding + 0.5) / (holding + 0.5));
}

async function averageLength(index: OpenIndex): Promise<number> {
  let sum = 0;
  let papers = 0;
  for (const segment of index.segments) {
    sum += await segment.sumOfLengths();
    papers += segment.entry.papers;
  }
  return papers === 0 || sum === 0 ? 1 : sum / papers;
}
