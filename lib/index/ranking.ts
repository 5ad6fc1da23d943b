import type { PaperId } from '../papers/paper';
import type { Collection } from './collection';
import { Nearest } from './nearest';
import type { PaperText } from './paper-index';
import { valueCount } from './posting-lists';
import { countStems } from './stem-counts';
import { countWeight } from './weights';

/** A term of a question: its part of the question's unit vector, and its rarity. */
export interface WeightedTerm {
  stem: string;
  weight: number;
  rarity: number;
}

/** A ranked document: where it is, and the cosine. */
export interface RankedDocument {
  segment: number;
  document: number;
  paper: PaperId;
  score: number;
}

/** The unit vector of a text; terms that no paper holds count towards its length. */
export function weighTerms(
  collection: Collection,
  text: PaperText,
): WeightedTerm[] {
  let square = 0;
  const terms = [...countStems(text)].map(([stem, { count }]) => {
    const rarity = collection.rarity(stem);
    const weight = countWeight(count) * rarity;
    square += weight * weight;
    return { stem, weight, rarity };
  });
  const norm = Math.sqrt(square);
  for (const term of terms) term.weight /= norm;
  return terms;
}

/**
 * The documents with the highest cosine, best first; equal ones by paper id.
 * Exact: every posting of every term is added up (term at a time).
 */
export function rank(
  collection: Collection,
  terms: readonly WeightedTerm[],
  options: {
    limit: number;
    minScore: number;
    except?: ReadonlySet<PaperId>;
  },
): RankedDocument[] {
  const nearest = new Nearest(options.limit);
  const found = new Map<PaperId, RankedDocument>();
  const floor = Math.max(options.minScore, Number.MIN_VALUE);
  collection.segments().forEach(({ reader, inverseNorms }, segment) => {
    const scores = new Float64Array(inverseNorms.length);
    const { scratch } = collection;
    for (const { stem, weight, rarity } of terms) {
      const term = reader.find(stem);
      if (term < 0) continue;
      const { documents, values } = scratch;
      const length = reader.read(term, scratch);
      const factor = weight * rarity;
      for (let i = 0; i < length; i++) {
        const document = documents[i] ?? 0;
        scores[document] =
          (scores[document] ?? 0) +
          factor * countWeight(valueCount(values[i] ?? 0));
      }
    }
    for (let document = 0; document < scores.length; document++) {
      // Rounding may carry a text's cosine with itself beyond 1.
      const score = Math.min(
        1,
        (scores[document] ?? 0) * (inverseNorms[document] ?? 0),
      );
      if (score < floor || score < nearest.threshold) continue;
      const paper = reader.papers[document];
      if (paper === undefined || options.except?.has(paper)) continue;
      nearest.offer(paper, score);
      found.set(paper, { segment, document, paper, score });
    }
  });
  return nearest.sorted().flatMap(({ item }) => found.get(item) ?? []);
}

/** A stem says why two papers are related if it has this share of what the strongest has. */
const LEAST_PART = 0.5;
/** … but some reason is always given. */
const FEWEST_STEMS = 2;

/** For each ranked document, the terms it shares with the question, strongest first. */
export function sharedStems(
  collection: Collection,
  terms: readonly WeightedTerm[],
  ranked: readonly RankedDocument[],
  limit: number,
): string[][] {
  const shares = ranked.map((): { stem: string; part: number }[] => []);
  collection.segments().forEach(({ reader }, segment) => {
    const places = new Map<number, number>();
    ranked.forEach((hit, place) => {
      if (hit.segment === segment) places.set(hit.document, place);
    });
    if (places.size === 0) return;
    const { scratch } = collection;
    for (const { stem, weight, rarity } of terms) {
      const term = reader.find(stem);
      if (term < 0) continue;
      const length = reader.read(term, scratch);
      for (const [document, place] of places) {
        const value = valueAt(scratch, length, document);
        if (value === 0) continue;
        const part = weight * rarity * countWeight(valueCount(value));
        shares[place]?.push({ stem, part });
      }
    }
  });
  return shares.map((share) => {
    share.sort((a, b) => b.part - a.part || (a.stem < b.stem ? -1 : 1));
    const least = LEAST_PART * (share[0]?.part ?? 0);
    return share
      .filter(({ part }, i) => i < FEWEST_STEMS || part >= least)
      .slice(0, limit)
      .map(({ stem }) => stem);
  });
}

/** The value of a document in a posting list that was read, 0 where it is not in it. */
function valueAt(
  { documents, values }: Collection['scratch'],
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
