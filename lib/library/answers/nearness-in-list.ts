import type { PaperId } from '../../papers/paper';
import type { StoredNeighbours } from '../../store/schema';

/**
 * How near a paper is to a list it may be in: the score, 0 to 1, of the member that is
 * most related to it; undefined while nobody has asked for its related papers.
 */
export function nearnessInList(
  paper: StoredNeighbours | undefined,
  members: ReadonlySet<PaperId>,
): number | undefined {
  if (paper === undefined) return undefined;
  const scores = paper.neighbours
    .filter((near) => members.has(near.paper))
    .map(({ score }) => score);
  return Math.max(0, ...scores);
}
