/**
 * Below this many papers a space fitted on them hurts: on pools of some 500 papers of
 * CSFCube, MAP 34.8 fell to 32.1. One fitted on 26,336 abstracts of the ACL Anthology
 * was tried for them and changed nothing (MAP 35.2 to 35.2, NDCG 58.1 to 57.3), so
 * words alone decide there.
 */
const FEWEST_TO_FIT = 1_000;
/** Papers it is fitted on at most: taken evenly from all, so that time and memory are bounded. */
const MOST_TO_FIT = 10_000;
/** A space is fitted anew when the index has grown by half since. */
const GROWTH = 1.5;

/** Whether an index of so many papers should have its own space fitted (anew). */
export function isFitDue(
  papers: number,
  fittedAt: number | undefined,
): boolean {
  return papers >= Math.max(FEWEST_TO_FIT, GROWTH * (fittedAt ?? 0));
}

/** Whether the n-th of so many papers (from 0) is among those that a space is fitted on. */
export function isFitted(n: number, papers: number): boolean {
  if (papers <= MOST_TO_FIT) return true;
  const share = MOST_TO_FIT / papers;
  return Math.floor((n + 1) * share) > Math.floor(n * share);
}
