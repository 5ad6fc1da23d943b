/** What a word may stand for: stems, by how much each counts. */
export type StemWeights = Map<string, number>;

/** A stem counts as much as it does for the best of its reasons. */
export function raise(
  weights: StemWeights,
  stem: string,
  weight: number,
): void {
  weights.set(stem, Math.max(weight, weights.get(stem) ?? 0));
}

/** A word that begins as the searched one does. */
export const COMPLETED = 0.7;
