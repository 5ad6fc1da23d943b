/**
 * What nearness adds to a cosine of words. We were recommended 0.3; 0.2 costs nothing on
 * CSFCube (both within chance) and less where words say more than subjects: finding
 * papers by the same people.
 */
const LATENT_SHARE = 0.2;

/**
 * How related two papers are: the cosine of their words together with their nearness in
 * a latent space, −1 to 1 (see `PaperVectors.nearness`). At most 1, which a text has
 * with itself if the space knows all its words.
 */
export function relatedScore(cosine: number, nearness: number): number {
  return (cosine + LATENT_SHARE * nearness) / (1 + LATENT_SHARE);
}

/** The cosine that a score takes at such a nearness. */
export function cosineFor(score: number, nearness: number): number {
  return score * (1 + LATENT_SHARE) - LATENT_SHARE * nearness;
}

/**
 * Score from which a paper counts as related on a badge, by words alone and with
 * nearness. Measured on three sides, by words alone:
 * - among the 271 papers of five trending feeds the median paper has 1 such neighbour
 *   (90th percentile 5, a third has none), among the first 60 of them 1 as well (4);
 * - of 1,000 strangers to those feeds (CSFCube, computational linguistics of the
 *   2000s), 90 % find none there;
 * - of the 2,971 papers of CSFCube a query keeps 26 (median 15): 61 % of its "very
 *   similar" papers (grade 3), 24 % of the remotely similar, 10 % of those judged
 *   irrelevant.
 * With nearness a query keeps 26 of the 2,971 as well (median 21): 61, 27 and 10 %.
 * Questions by title alone score lower and find fewer.
 */
export function relatedMinScore(withNearness: boolean): number {
  return withNearness ? 0.22 : 0.18;
}

/** Changes with whatever changes a ranking: kept neighbours of another version are worked out anew. */
export const RELATED_VERSION = 2;
