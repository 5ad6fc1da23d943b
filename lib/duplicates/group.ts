import { decide } from './decide';
import { DECIDED } from './decision';
import type { PreparedPaper } from './prepare';

/** Pairs looked at, at most, before two groups are made one. */
const MOST_CROSS = 400;

/**
 * Groups of papers that are of one work, of two and more, as positions in `papers`: links
 * first where they are surest, two groups made one where the scores between all their
 * members are above the line on average. So one mistaken link does not chain two works
 * together (average linkage, Sokal and Michener 1958). Only `candidates` begin a link;
 * other pairs are decided on where groups meet.
 */
export function groupDuplicates(
  papers: readonly PreparedPaper[],
  candidates: Iterable<readonly [number, number]>,
): number[][] {
  const score = remember((i, j) => {
    const [a, b] = [papers[i], papers[j]];
    return a && b ? decide(a, b).score : 0;
  });
  const links = [...candidates]
    .map(([i, j]) => ({ i, j, score: score(i, j) }))
    .filter((link) => link.score >= DECIDED)
    .sort((a, b) => b.score - a.score || a.i - b.i || a.j - b.j);
  const groups = new Map<number, number[]>();
  const groupOf = (i: number) => groups.get(i) ?? [i];
  // What fails early may succeed when groups have grown, so links are gone through again.
  for (let left = links, merged = true; merged && left.length > 0;) {
    merged = false;
    const rest: typeof links = [];
    for (const link of left) {
      const [ours, theirs] = [groupOf(link.i), groupOf(link.j)];
      if (ours === theirs) continue;
      if (meanScore(ours, theirs, score) < DECIDED) {
        rest.push(link);
        continue;
      }
      const group = [...ours, ...theirs];
      for (const member of group) groups.set(member, group);
      merged = true;
    }
    left = rest;
  }
  return [...new Set(groups.values())].map((group) =>
    group.sort((a, b) => a - b),
  );
}

function meanScore(
  ours: readonly number[],
  theirs: readonly number[],
  score: (i: number, j: number) => number,
): number {
  const all = ours.length * theirs.length;
  const step = Math.max(1, Math.floor(all / MOST_CROSS));
  let sum = 0;
  let count = 0;
  for (let at = 0; at < all; at += step) {
    const i = ours[Math.floor(at / theirs.length)] ?? 0;
    sum += score(i, theirs[at % theirs.length] ?? 0);
    count++;
  }
  return sum / count;
}

function remember(
  ask: (i: number, j: number) => number,
): (i: number, j: number) => number {
  const known = new Map<number, Map<number, number>>();
  return (i, j) => {
    const [low, high] = i < j ? [i, j] : [j, i];
    let row = known.get(low);
    if (!row) known.set(low, (row = new Map()));
    let answer = row.get(high);
    if (answer === undefined) row.set(high, (answer = ask(low, high)));
    return answer;
  };
}
