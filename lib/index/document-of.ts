import type { PaperId } from '../papers/paper';

/** The number of a paper in a segment, -1 where it is not. */
export function documentOf(papers: Uint32Array, paper: PaperId): number {
  let low = 0;
  let high = papers.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const there = papers[middle] ?? 0;
    if (there === paper) return middle;
    if (there < paper) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
