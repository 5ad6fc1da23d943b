import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Nearest } from '../../lib/index/nearest';
import { NearestByBoth } from '../../lib/index/nearest-by-both';
import { relatedScore } from '../../lib/index/related-score';

/** Few different ones, so that some are equal. */
const share = (least: number) =>
  fc.integer({ min: least * 8, max: 8 }).map((eighths) => eighths / 8);

/** All of them ordered, the lower number first among equals. */
function naive(scores: readonly number[], limit: number, minScore: number) {
  return scores
    .map((score, item) => ({ item, score }))
    .filter(({ score }) => score >= minScore)
    .sort((a, b) => b.score - a.score || a.item - b.item)
    .slice(0, limit);
}

test('the nearest are the first of all, in whatever order they are offered', () => {
  fc.assert(
    fc.property(
      fc.array(share(0), { maxLength: 50 }),
      fc.integer({ min: 0, max: 12 }),
      share(0),
      (scores, limit, minScore) => {
        const nearest = new Nearest(limit, minScore);
        for (const [item, score] of [...scores.entries()].reverse())
          nearest.offer(item, score);
        expect(nearest.sorted()).toEqual(naive(scores, limit, minScore));
      },
    ),
  );
});

test('so are the nearest by both, though most are never asked how near they are', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ cosine: share(0), near: share(-1) }), {
        maxLength: 80,
      }),
      fc.integer({ min: 1, max: 12 }),
      share(0),
      (items, limit, minScore) => {
        const nearest = new NearestByBoth(
          limit,
          minScore,
          (item) => items[item]!.near,
          Math.max(0, ...items.map(({ near }) => near)),
        );
        items.forEach(({ cosine }, item) => {
          // As whoever offers them may leave them out.
          if (cosine >= nearest.least) nearest.offer(item, cosine);
        });
        const scores = items.map(({ cosine, near }) =>
          relatedScore(cosine, near),
        );
        expect(nearest.sorted()).toEqual(naive(scores, limit, minScore));
      },
    ),
  );
});
