import { describe, expect, it } from 'vitest';
import { placeNodes } from '../../lib/map/place-nodes';
import { spotTowards } from '../../lib/map/spot';

/** Two groups of five, each related among itself, with one bridge between. */
const groups = [
  [1, 2, 3, 4, 5],
  [6, 7, 8, 9, 10],
];
const pairs = [
  ...groups.flatMap((group) =>
    group.flatMap((a) =>
      group
        .filter((b) => b > a)
        .map((b) => ({ papers: [a, b] as [number, number], score: 0.6 })),
    ),
  ),
  { papers: [5, 6] as [number, number], score: 0.3 },
];
const papers = groups.flat();

describe('placing papers on a map', () => {
  const spots = placeNodes(papers, pairs);
  const distances = (among: 'group' | 'others') =>
    spots.flatMap((a) =>
      spots
        .filter(
          (b) =>
            b.paper > a.paper &&
            (a.paper <= 5 === b.paper <= 5) === (among === 'group'),
        )
        .map((b) => Math.hypot(a.x - b.x, a.y - b.y)),
    );
  const mean = (all: number[]) =>
    all.reduce((sum, one) => sum + one, 0) / all.length;

  it('puts related ones nearer than others', () => {
    expect(mean(distances('group'))).toBeLessThan(
      0.6 * mean(distances('others')),
    );
  });

  it('hides none behind another', () => {
    expect(
      Math.min(...distances('group'), ...distances('others')),
    ).toBeGreaterThan(14);
  });

  it('places the same papers the same', () => {
    expect(placeNodes(papers, pairs)).toEqual(spots);
  });
});

describe('walking a map', () => {
  const [middle, right, below, far] = [
    { paper: 1, x: 0, y: 0 },
    { paper: 2, x: 10, y: 3 },
    { paper: 3, x: -2, y: 9 },
    { paper: 4, x: 40, y: 0 },
  ] as const;
  const all = [middle, right, below, far];

  it('goes to the nearest in the direction of the key', () => {
    expect(spotTowards(all, middle, 'ArrowRight')).toBe(right);
    expect(spotTowards(all, middle, 'ArrowDown')).toBe(below);
    expect(spotTowards(all, right, 'ArrowRight')).toBe(far);
  });

  it('stays where there is nothing further', () => {
    expect(spotTowards(all, middle, 'ArrowUp')).toBe(middle);
    expect(spotTowards(all, far, 'ArrowRight')).toBe(far);
  });
});
