import { HIGHEST_COUNT } from './posting-lists';

/**
 * tf-idf weights for a cosine, with the values that textbooks give. The count saturates
 * as in BM25 (Robertson & Walker, SIGIR 1994; k₁ is "between 1.2 and 2", Manning, Raghavan
 * & Schütze 2008, 11.4.3: the upper end, since titles count twice); rarity is smoothed:
 * ln((1+n)/(1+df)) + 1. On the ACL Anthology, MAP of finding papers of the same SemEval
 * task and by the same people: 72.1 and 11.6 (with k₁ 1.2: 68.9 and 12.0; with 1 + ln
 * count, Salton & Buckley 1988: 74.0 and 11.6). On 26 CSFCube queries MAP 33.9,
 * NDCG%20 56.4 (34.9, 55.8; 32.0, 56.1). A flatter rarity (+ 2.5, k₁ 1.2) has 35.9 and
 * 57.2 there, and 67.9 and 11.6 on the others: that was tuning.
 */

const SATURATION = 2;

/** What no count weighs. */
export const MOST_WEIGHT = SATURATION + 1;

/** How much an occurrence count says: 1 for one, below `MOST_WEIGHT` for any. */
export function countWeight(count: number): number {
  return (count * (SATURATION + 1)) / (count + SATURATION);
}

/** `countWeight` of every count that a posting list holds. */
export const COUNT_WEIGHTS: Float64Array = Float64Array.from(
  { length: HIGHEST_COUNT + 1 },
  (_, count) => countWeight(count),
);

/** How rare a term is that `holding` of `papers` hold. */
export function rarity(papers: number, holding: number): number {
  return Math.log((1 + papers) / (1 + holding)) + 1;
}
