import type { PaperId } from '../papers/paper';
import type { Connection } from '../store/connection';
import { getPapers } from '../store/papers';
import type { LiveIndex } from './live-index';

/** How many related papers each has, in their order; 0 for a paper that is gone. */
export async function relatedCounts(
  connection: Connection,
  index: LiveIndex,
  papers: readonly PaperId[],
): Promise<number[]> {
  const counts: number[] = [];
  for (const paper of await getPapers(await connection(), papers))
    counts.push(paper ? (await index.neighbours(paper)).length : 0);
  return counts;
}
