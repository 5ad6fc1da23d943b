import type { Annotation } from '../../messaging/views';
import type { PaperId } from '../../papers/paper';
import type { Connection } from '../../store/connection';
import { getPapers } from '../../store/papers';
import type { LiveIndex } from '../indexing/live-index';

/** Annotations with how many related papers there are of each. */
export async function withRelatedCounts(
  connection: Connection,
  index: LiveIndex,
  annotations: readonly Annotation[],
): Promise<Annotation[]> {
  const papers = annotations.flatMap(({ paper }) => paper ?? []);
  const counts = await relatedCounts(connection, index, papers);
  return annotations.map((annotation) =>
    annotation.paper === undefined
      ? annotation
      : { ...annotation, related: counts.get(annotation.paper) ?? 0 },
  );
}

/** How many related papers each has; without those that are gone. */
async function relatedCounts(
  connection: Connection,
  index: LiveIndex,
  papers: readonly PaperId[],
): Promise<ReadonlyMap<PaperId, number>> {
  const counts = new Map<PaperId, number>();
  for (const paper of await getPapers(await connection(), papers))
    if (paper) counts.set(paper.id, (await index.neighbours(paper)).length);
  return counts;
}
