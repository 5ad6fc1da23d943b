import { Nearest } from './nearest';
import { NearestByBoth } from './nearest-by-both';
import type { OpenIndex, PostingReader, TermIn } from './open-index';
import type { OpenSegment } from './open-segment';
import type {
  Nearness,
  Neighbour,
  PaperText,
  RelatedOptions,
} from './paper-index';
import { valueCount } from './posting-lists';
import { countStems } from './stem-counts';
import { COUNT_WEIGHTS, countWeight, MOST_WEIGHT, rarity } from './weights';

/** Shared terms given with a neighbour. */
const MOST_STEMS = 6;

/** A stem of a question that some paper has. */
interface WeightedTerm {
  stem: string;
  /** Its part of the question's vector, times its rarity: a posting's share but for its own count. */
  factor: number;
  lists: readonly TermIn[];
}

/** A ranked document: where it is, and its score. */
interface RankedDocument {
  segment: OpenSegment;
  document: number;
  score: number;
}

/**
 * The papers with the highest score, best first; equal ones by age. Every posting of
 * every term is added up (term at a time), so the order is exact; rarities are those
 * of the moment, the lengths of the papers' vectors those of when they were last
 * worked out.
 */
export async function rankRelated(
  index: OpenIndex,
  text: PaperText,
  options: RelatedOptions,
): Promise<Neighbour[]> {
  const counts = countStems(text);
  const found = await index.find([...counts.keys()]);
  const [reader] = await Promise.all([
    index.load(found.flat()),
    ...index.segments.map((segment) => segment.norms()),
  ]);
  const terms = weighTerms(index, reader, counts, found);
  const ranked = await best(index, reader, terms, options);
  const stems = sharedStems(reader, terms, ranked);
  return Promise.all(
    ranked.map(async ({ segment, document, score }, i) => ({
      paper: (await segment.papers())[document] ?? 0,
      score,
      stems: stems[i] ?? [],
    })),
  );
}

/** The unit vector of a text; stems that no paper has count towards its length. */
function weighTerms(
  index: OpenIndex,
  reader: PostingReader,
  counts: ReturnType<typeof countStems>,
  found: readonly TermIn[][],
): WeightedTerm[] {
  let square = 0;
  const terms = [...counts].map(([stem, { count }], i) => {
    const lists = found[i] ?? [];
    const holding = lists.reduce((sum, term) => sum + reader.count(term), 0);
    const rare = rarity(index.size, holding);
    const weight = countWeight(count) * rare;
    square += weight * weight;
    return { stem, lists, factor: weight * rare };
  });
  const norm = Math.sqrt(square);
  for (const term of terms) term.factor /= norm;
  return terms.filter(({ lists }) => lists.length > 0);
}

async function best(
  index: OpenIndex,
  reader: PostingReader,
  terms: readonly WeightedTerm[],
  { limit, minScore, except, nearness }: RelatedOptions,
): Promise<RankedDocument[]> {
  const nearest =
    nearness === undefined
      ? new Nearest(limit, minScore)
      : new NearestByBoth(limit, minScore, await byPlace(index, nearness));
  const left = await index.locate([...(except ?? [])]);
  const { documents, values } = reader.scratch;
  for (const segment of index.segments) {
    const norms = await segment.norms();
    const scores = new Float64Array(norms.length);
    for (const { factor, lists } of terms)
      for (const term of lists) {
        if (term.segment !== segment) continue;
        const length = reader.read(term);
        for (let i = 0; i < length; i++) {
          const document = documents[i] ?? 0;
          scores[document] =
            (scores[document] ?? 0) +
            factor * (COUNT_WEIGHTS[valueCount(values[i] ?? 0)] ?? 0);
        }
      }
    for (const { document } of left.filter((it) => it.segment === segment))
      scores[document] = 0;
    const base = index.placeOf(segment);
    for (let document = 0; document < scores.length; document++) {
      const sum = scores[document] ?? 0;
      if (sum === 0) continue;
      // Rounding may carry a text's cosine with itself beyond 1.
      const cosine = Math.min(1, sum / (norms[document] ?? Infinity));
      nearest.offer(base + document, cosine);
    }
  }
  return nearest
    .sorted()
    .map(({ item, score }) => ({ ...index.documentAt(item), score }));
}

/** Nearness by a document's number among those of all segments. */
async function byPlace(
  index: OpenIndex,
  nearness: Nearness,
): Promise<(place: number) => number> {
  const papers = new Map<OpenSegment, Uint32Array>();
  for (const segment of index.segments)
    papers.set(segment, await segment.papers());
  return (place) => {
    const { segment, document } = index.documentAt(place);
    return nearness(papers.get(segment)?.[document] ?? 0);
  };
}

/** A stem says why two papers are related if it has this share of what the strongest has. */
const LEAST_PART = 0.5;
/** … but some reason is always given. */
const FEWEST_STEMS = 2;

/** A stem that a ranked document shares, and its part of the cosine but for its length. */
interface Share {
  stem: string;
  part: number;
}

/**
 * For each ranked document, the stems it shares with the question, strongest first. The
 * stems that say most are looked for first, and the rest, which have the longest lists,
 * not at all once none of them could be named.
 */
function sharedStems(
  reader: PostingReader,
  terms: readonly WeightedTerm[],
  ranked: readonly RankedDocument[],
): string[][] {
  const shares = ranked.map((): Share[] => []);
  for (const { stem, factor, lists } of terms.toSorted(
    (a, b) => b.factor - a.factor,
  )) {
    const open = ranked
      .map((hit, place) => ({ hit, share: shares[place] ?? [] }))
      .filter(({ share }) => !isSettled(share, factor * MOST_WEIGHT));
    if (open.length === 0) break;
    for (const term of lists) {
      const here = open.filter(({ hit }) => hit.segment === term.segment);
      if (here.length === 0) continue;
      const length = reader.read(term);
      for (const { hit, share } of here) {
        const value = valueAt(reader, length, hit.document);
        if (value === 0) continue;
        share.push({ stem, part: factor * countWeight(valueCount(value)) });
      }
    }
  }
  return shares.map((share) => {
    share.sort((a, b) => b.part - a.part || (a.stem < b.stem ? -1 : 1));
    const least = LEAST_PART * (share[0]?.part ?? 0);
    return share
      .filter(({ part }, i) => i < FEWEST_STEMS || part >= least)
      .slice(0, MOST_STEMS)
      .map(({ stem }) => stem);
  });
}

/** Whether no stem with at most such a part would be named beside these. */
function isSettled(share: readonly Share[], most: number): boolean {
  const parts = share.map(({ part }) => part).sort((a, b) => b - a);
  const [strongest = 0] = parts;
  return (
    most < (parts[FEWEST_STEMS - 1] ?? 0) &&
    (most < LEAST_PART * strongest || most < (parts[MOST_STEMS - 1] ?? 0))
  );
}

/** The value of a document in a posting list that was read, 0 where it is not in it. */
function valueAt(
  { scratch: { documents, values } }: PostingReader,
  length: number,
  document: number,
): number {
  let low = 0;
  let high = length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const there = documents[middle] ?? 0;
    if (there === document) return values[middle] ?? 0;
    if (there < document) low = middle + 1;
    else high = middle - 1;
  }
  return 0;
}
