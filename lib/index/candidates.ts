import type { PaperId } from '../papers/paper';
import type { OpenIndex, PostingReader, TermIn } from './open-index';
import type { OpenSegment } from './open-segment';
import type { PaperText } from './paper-index';
import { valueInTitle } from './posting-lists';
import {
  compareSignatures,
  findSketch,
  hashWord,
  sketch,
  titleSignature,
  type SignatureLikeness,
} from './sketch';
import { countStems } from './stem-counts';
import { words } from './tokens';
import { rarity } from './weights';

/** Title words looked up. */
const RAREST_WORDS = 4;
/** Share of the rarest words' rarity that a title must have to be looked at. */
const LEAST_SHARED = 0.5;
/** Likeness of two signatures from which titles may be of the same work; */
const ALIKE = 0.75;
/** … titles that share nearly all of their rare words need less, */
const SURELY_SHARED = 0.75;
const RATHER_ALIKE = 0.62;
/** … and less still where one is the other with something added. */
const CONTAINED = 0.85;
const EXTENDED = 0.5;
/** Shingles that two sketches share: one is chance (none of 7,500 such pairs of the ACL Anthology was one work). */
const FEWEST_SHINGLES = 2;
/** The most of one text: "Advertisements" has 59 namesakes. */
const MOST = 40;

/** What is looked for, of one text. */
interface Wanted {
  signature: Uint32Array;
  shingles: readonly number[];
  rarest: readonly { lists: readonly TermIn[]; rarity: number }[];
  /** What the rarest words say together. */
  rarity: number;
}

/**
 * Papers that may be the same work as each of the texts: those whose title holds half
 * of what the four rarest words of its title say and is alike in its runs of
 * characters, and those whose abstract shares two shingles of its sketch. At most 40
 * each, one or two as a rule, in no order. No text is read: comparing is what costs,
 * so what cannot be a duplicate is not named.
 */
export async function findCandidates(
  index: OpenIndex,
  texts: readonly PaperText[],
): Promise<PaperId[][]> {
  const { wanted, reader } = await prepare(index, texts);
  const found = texts.map(() => new Set<PaperId>());
  for (const segment of index.segments) {
    const [papers, signatures, sketches] = await Promise.all([
      segment.papers(),
      segment.titles(),
      segment.sketches(),
    ]);
    const titled = titledIn(segment, reader);
    const scores = new Float64Array(papers.length);
    wanted.forEach((text, i) => {
      const take = (document: number) => {
        const paper = papers[document];
        if (paper !== undefined && (found[i]?.size ?? 0) < MOST)
          found[i]?.add(paper);
      };
      for (const { document, shared } of sharedTitles(text, titled, scores)) {
        const likeness = compareSignatures(
          text.signature,
          signatures,
          document,
        );
        if (mayBeAlike(likeness, shared)) take(document);
      }
      for (const [document, shared] of sharedShingles(text, sketches))
        if (shared >= FEWEST_SHINGLES && !segment.isGone(document))
          take(document);
    });
  }
  return found.map((papers) => [...papers]);
}

function mayBeAlike(
  { dice, containment }: SignatureLikeness,
  shared: number,
): boolean {
  if (dice >= ALIKE) return true;
  if (shared < SURELY_SHARED) return false;
  return dice >= RATHER_ALIKE || (containment >= CONTAINED && dice >= EXTENDED);
}

/** All look-ups of all texts in one go. */
async function prepare(
  index: OpenIndex,
  texts: readonly PaperText[],
): Promise<{ wanted: Wanted[]; reader: PostingReader }> {
  const stems = texts.map(({ title }) => [...countStems({ title }).keys()]);
  const distinct = [...new Set(stems.flat())];
  const lists = await index.find(distinct);
  const known = new Map(
    distinct.flatMap((stem, i) => {
      const terms = lists[i] ?? [];
      if (terms.length === 0) return [];
      const holding = terms.reduce((sum, term) => sum + term.documents, 0);
      return [[stem, { lists: terms, rarity: rarity(index.size, holding) }]];
    }),
  );
  const wanted = texts.map(({ title, abstract = '' }, i): Wanted => {
    const rarest = (stems[i] ?? [])
      .flatMap((stem) => known.get(stem) ?? [])
      .sort((a, b) => b.rarity - a.rarity)
      .slice(0, RAREST_WORDS);
    return {
      signature: titleSignature(words(title)),
      shingles: sketch(words(abstract).map(hashWord)),
      rarest,
      rarity: rarest.reduce((sum, term) => sum + term.rarity, 0),
    };
  });
  const used = new Set(
    wanted.flatMap(({ rarest }) => rarest.flatMap((term) => term.lists)),
  );
  return { wanted, reader: await index.load([...used]) };
}

type TitledIn = (lists: readonly TermIn[]) => Uint32Array;

/** The documents of a segment whose title has a term; each list is read once, whoever asks. */
function titledIn(segment: OpenSegment, reader: PostingReader): TitledIn {
  const read = new Map<TermIn, Uint32Array>();
  return (lists) => {
    const term = lists.find((list) => list.segment === segment);
    if (term === undefined) return NONE;
    let titled = read.get(term);
    if (titled === undefined) {
      const length = reader.read(term);
      const { documents, values } = reader.scratch;
      titled = documents
        .subarray(0, length)
        .filter((_, i) => valueInTitle(values[i] ?? 0));
      read.set(term, titled);
    }
    return titled;
  };
}

const NONE = new Uint32Array(0);

/**
 * Documents that have enough of the rarest words in their titles, with the share of
 * their rarity that they have. Rarest first: once the words to come say too little,
 * they are only looked for in what was found before, so the longest lists are not read
 * through. `scores` has a 0 for each document, and has them again afterwards.
 */
function sharedTitles(
  { rarest, rarity: all }: Wanted,
  titled: TitledIn,
  scores: Float64Array,
): { document: number; shared: number }[] {
  const found: number[] = [];
  let rest = all;
  for (const { lists, rarity: rare } of rarest) {
    const documents = titled(lists);
    if (rest >= LEAST_SHARED * all)
      // By number: an iterator over so many takes twice as long.
      for (let i = 0; i < documents.length; i++) {
        const document = documents[i] ?? 0;
        const score = scores[document] ?? 0;
        if (score === 0) found.push(document);
        scores[document] = score + rare;
      }
    else
      for (const document of found)
        if (includes(documents, document))
          scores[document] = (scores[document] ?? 0) + rare;
    rest -= rare;
  }
  const enough: { document: number; shared: number }[] = [];
  for (const document of found) {
    const shared = (scores[document] ?? 0) / all;
    scores[document] = 0;
    if (shared >= LEAST_SHARED) enough.push({ document, shared });
  }
  return enough;
}

/** Whether an ascending list has a number. */
function includes(documents: Uint32Array, document: number): boolean {
  let low = 0;
  let high = documents.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const there = documents[middle] ?? 0;
    if (there === document) return true;
    if (there < document) low = middle + 1;
    else high = middle - 1;
  }
  return false;
}

/** Documents whose sketches share shingles with the text's, and how many. */
function sharedShingles(
  { shingles }: Wanted,
  sketches: Uint32Array,
): ReadonlyMap<number, number> {
  const shared = new Map<number, number>();
  for (const hash of shingles)
    findSketch(sketches, hash, (document) =>
      shared.set(document, (shared.get(document) ?? 0) + 1),
    );
  return shared;
}
