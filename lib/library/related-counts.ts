import type { PaperId } from '../papers/paper';
import type { Connection } from '../store/connection';
import { getPapers } from '../store/papers';
import type { LiveIndex } from './live-index';

/** How many related papers each has; without those that are gone. */
export async function relatedCounts(
  connection: Connection,
  index: LiveIndex,
  papers: readonly PaperId[],
): Promise<ReadonlyMap<PaperId, number>> {
  const counts = new Map<PaperId, number>();
  for (const paper of await getPapers(await connection(), papers))
    if (paper) counts.set(paper.id, (await index.neighbours(paper)).length);
  return counts;
}
