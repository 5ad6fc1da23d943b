import type { IndexedPaper } from '../../lib/index/paper-index';
import { indexedStem } from '../../lib/index/indexed-stem';
import { countStems } from '../../lib/index/stem-counts';
import { words } from '../../lib/text/tokens';

/**
 * BM25 of every paper that has all words, or of those that have any, straight from the
 * definition. Words are taken as they are, and a beginning for every word that begins so.
 */
export function naiveSearch(
  papers: readonly IndexedPaper[],
  asked: readonly { word: string; isBeginning: boolean }[],
): Map<number, number> {
  const texts = papers.map((paper) => ({
    paper,
    counts: countStems(paper),
    words: words(`${paper.title} ${paper.abstract ?? ''}`),
  }));
  const lengthOf = (counts: ReturnType<typeof countStems>) =>
    [...counts.values()].reduce((sum, { count }) => sum + count, 0);
  const average =
    texts.reduce((sum, { counts }) => sum + lengthOf(counts), 0) /
      papers.length || 1;
  const stems = new Set(texts.flatMap(({ counts }) => [...counts.keys()]));
  const scores = papers.map((): number[] => []);
  for (const { word, isBeginning } of asked) {
    const weights = new Map<string, number>();
    if (isBeginning && word.length > 1) {
      for (const stem of stems)
        if (stem.startsWith(word)) weights.set(stem, 0.7);
      for (const other of new Set(texts.flatMap((text) => text.words)))
        if (other.startsWith(word)) {
          const stem = indexedStem(other);
          if (stem !== undefined) weights.set(stem, 0.7);
        }
    }
    const own = indexedStem(word);
    if (own !== undefined) weights.set(own, 1);
    if (own === undefined && weights.size === 0) continue;
    let holding = 0;
    for (const stem of weights.keys())
      holding += texts.filter(({ counts }) => counts.has(stem)).length;
    holding = Math.min(holding, papers.length);
    const rare = Math.log(
      1 + (papers.length - holding + 0.5) / (holding + 0.5),
    );
    texts.forEach(({ counts }, i) => {
      const best = [...weights].map(([stem, weight]) => {
        const known = counts.get(stem);
        if (!known) return 0;
        const count = known.count + (known.inTitle ? 3 : 0);
        const room = 1.2 * (0.5 + (0.5 * lengthOf(counts)) / average);
        return (weight * count * 2.2) / (count + room);
      });
      scores[i]!.push(rare * Math.max(0, ...best));
    });
  }
  const hits = scores.map((each) => each.filter((score) => score > 0).length);
  const most = scores[0]?.length ?? 0;
  const least = hits.includes(most) ? most : 1;
  return new Map(
    papers.flatMap(({ id }, i) =>
      most > 0 && hits[i]! >= least && hits[i]! > 0
        ? [[id, scores[i]!.reduce((sum, score) => sum + score, 0)]]
        : [],
    ),
  );
}
