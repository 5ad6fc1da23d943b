/**
 * Cosine from which a paper counts as related on a badge. Measured: among the 271
 * papers of five trending feeds the median paper has 2 such neighbours (90th
 * percentile 9, a quarter has none; among 60 of them, 2 and 8); of 1,500 strangers to
 * those feeds, computational linguistics of the 2000s, 93 % reach it with none; of
 * 2,971 CSFCube papers a query keeps 19, among them 53 % of the "very similar" (grade
 * 3) and 6 % of the judged irrelevant. Questions by title alone score lower and so
 * find fewer. It holds for any size: where many papers pass, the limit asked for cuts.
 */
export const RELATED_MIN_SCORE = 0.2;
