import type { PaperId } from '../../papers/paper';
import type { Connection } from '../../store/connection';
import { getPapers } from '../../store/papers';
import type { LiveIndex } from '../indexing/live-index';

/** Papers a map can show before it is a thicket. */
const MOST_ON_MAP = 150;
/** Neighbours drawn of one paper among many, and of each neighbour of one paper. */
const FEW = 4;

/** Two papers that are related, with the cosine, 0 to 1. */
export interface RelatedPair {
  papers: [PaperId, PaperId];
  score: number;
}

/** Papers around some others, and how they are related among each other. */
export interface Neighbourhood {
  /** Those asked about first, then their neighbours. */
  papers: readonly PaperId[];
  pairs: readonly RelatedPair[];
}

/**
 * The neighbourhood of papers (at most `MOST_ON_MAP`): each with its nearest. Of a
 * single paper all its neighbours, and theirs in turn, so that clusters show.
 */
export async function neighbourhoodOf(
  connection: Connection,
  index: LiveIndex,
  asked: readonly PaperId[],
): Promise<Neighbourhood> {
  const db = await connection();
  const centre = asked.slice(0, MOST_ON_MAP);
  const pairs = new Map<string, RelatedPair>();
  const reached = new Set(centre);
  const spread = async (from: readonly PaperId[], most: number) => {
    const found: PaperId[] = [];
    for (const paper of await getPapers(db, from)) {
      if (paper === undefined) continue;
      const near = (await index.neighbours(paper)).slice(0, most);
      for (const { paper: other, score } of near) {
        const papers: [PaperId, PaperId] =
          paper.id < other ? [paper.id, other] : [other, paper.id];
        pairs.set(papers.join(), { papers, score });
        if (reached.has(other)) continue;
        reached.add(other);
        found.push(other);
      }
    }
    return found;
  };
  const around = await spread(centre, centre.length === 1 ? Infinity : FEW);
  if (centre.length === 1) await spread(around, FEW);
  const papers = [...reached].slice(0, MOST_ON_MAP);
  const shown = new Set(papers);
  return {
    papers,
    pairs: [...pairs.values()].filter(({ papers: [a, b] }) =>
      [a, b].every((paper) => shown.has(paper)),
    ),
  };
}
