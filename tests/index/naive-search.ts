import type { IndexedPaper } from '../../lib/index/paper-index';
import type { FoundPaper } from '../../lib/index/search';
import { indexedStem } from '../../lib/index/indexed-stem';
import { countStems } from '../../lib/index/stem-counts';
import { words } from '../../lib/text/tokens';

/**
 * The papers that have all words and, where they are fewer than `enough`, those that lack
 * some, by BM25 of the title and of the abstract, straight from the definition. Words are
 * taken as they are, and a beginning for every word that begins so.
 */
export function naiveSearch(
  papers: readonly IndexedPaper[],
  asked: readonly { word: string; isBeginning: boolean }[],
  enough: number,
): FoundPaper[] {
  const texts = papers.map((paper) => ({
    paper,
    counts: countStems(paper),
    words: words(`${paper.title} ${paper.abstract ?? ''}`),
  }));
  const lengthOf = (text = '') =>
    words(text).filter((word) => indexedStem(word) !== undefined).length;
  const saturated = (count: number, length: number) =>
    (count * 2.2) / (count + 1.2 * (0.5 + 0.5 * length));
  const stems = new Set(texts.flatMap(({ counts }) => [...counts.keys()]));
  /** Of each word that stands for something: its place, its rarity, what it adds to each paper. */
  const meant = asked.flatMap(({ word, isBeginning }, place) => {
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
    if (weights.size === 0) return [];
    const holding = (stem: string) =>
      texts.filter(({ counts }) => counts.has(stem)).length;
    const all = [...weights.keys()].reduce((sum, one) => sum + holding(one), 0);
    const most = Math.min(all, papers.length);
    const rare = Math.log(1 + (papers.length - most + 0.5) / (most + 0.5));
    const there = [...weights].filter(([stem]) => holding(stem) > 0);
    const adds = texts.map(({ paper, counts }) => {
      const best = [...weights].map(([stem, weight]) => {
        const known = counts.get(stem);
        if (!known) return 0;
        const others = known.count - (known.inTitle ? 2 : 0);
        const title = known.inTitle
          ? 8 * saturated(1, lengthOf(paper.title) / 8)
          : 0;
        const length = lengthOf(paper.abstract);
        const abstract =
          known.inTitle && length === 0
            ? saturated(2, 1)
            : saturated(others, length / 100);
        return weight * (title + abstract);
      });
      return rare * Math.max(0, ...best);
    });
    const tells = rare * Math.max(0, ...there.map(([, weight]) => weight));
    return [{ place, adds, tells, isPreferred: own === undefined }];
  });
  const required = meant.some(({ isPreferred }) => !isPreferred)
    ? meant.filter(({ isPreferred }) => !isPreferred)
    : meant;
  const half = 0.4 * required.reduce((sum, { tells }) => sum + tells, 0);
  const found = papers.map(({ id }, i) => {
    const has = required.filter(({ adds }) => adds[i]! > 0);
    return {
      paper: id,
      score: meant.reduce((sum, { adds }) => sum + adds[i]!, 0),
      tells: has.reduce((sum, { tells }) => sum + tells, 0),
      lacks: required
        .filter((word) => !has.includes(word))
        .map(({ place }) => place),
    };
  });
  const order = (a: (typeof found)[number], b: (typeof found)[number]) =>
    a.lacks.length - b.lacks.length || b.score - a.score || b.paper - a.paper;
  const some = found
    .filter(({ lacks }) => lacks.length < required.length)
    .sort(order);
  const whole = some.filter(({ lacks }) => lacks.length === 0);
  const others = some.filter(({ lacks }) => lacks.length > 0);
  const fewest = whole.length > 0 ? 2 : 1;
  const telling = others.filter(
    ({ tells, lacks }) =>
      tells > 0 && tells >= half && required.length - lacks.length >= fewest,
  );
  const rest = whole.length + telling.length > 0 ? telling : others;
  const isEnough = whole.length >= enough || required.length < 2;
  return [
    ...whole,
    ...(isEnough
      ? []
      : rest.slice(0, whole.length > 0 ? enough - whole.length : Infinity)),
  ].map(({ paper, score, lacks }) => ({
    paper,
    score,
    ...(lacks.length > 0 && { lacks }),
  }));
}
