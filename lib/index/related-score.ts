/**
 * Cosine from which a paper counts as related on a badge. Measured on three sides:
 * - among the 271 papers of five trending feeds the median paper has 2 such
 *   neighbours (90th percentile 9, a quarter has none), among the first 60 of them
 *   2 as well (90th percentile 8);
 * - of 2,971 strangers to those feeds (CSFCube, computational linguistics of the
 *   2000s), 94 % find none there;
 * - among those 2,971 a CSFCube query keeps 19: half of its "very similar" papers
 *   (grade 3), 6 % of those judged irrelevant.
 * Questions by title alone score lower and find fewer.
 */
export const RELATED_MIN_SCORE = 0.2;
