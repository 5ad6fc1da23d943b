import type { PaperText } from '../../lib/index/paper-index';
import { countStems } from '../../lib/index/stem-counts';
import { countWeight, rarity } from '../../lib/index/weights';

/** Cosine of a text with every paper, straight from the definition. */
export function naiveScores(
  papers: ReadonlyMap<number, PaperText>,
  question: PaperText,
): Map<number, number> {
  const counted = [...papers].map(
    ([id, text]) => [id, countStems(text)] as const,
  );
  const vector = (counts: ReturnType<typeof countStems>) => {
    const weights = new Map<string, number>();
    for (const [stem, { count }] of counts) {
      const holding = counted.filter(([, other]) => other.has(stem)).length;
      weights.set(stem, countWeight(count) * rarity(papers.size, holding));
    }
    const norm = Math.hypot(...weights.values());
    return { weights, norm };
  };
  const asked = vector(countStems(question));
  const scores = new Map<number, number>();
  for (const [id, counts] of counted) {
    const { weights, norm } = vector(counts);
    let product = 0;
    for (const [stem, weight] of asked.weights)
      product += weight * (weights.get(stem) ?? 0);
    if (product > 0) scores.set(id, product / norm / asked.norm);
  }
  return scores;
}
