import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
} from 'd3-force';
import type { RelatedPair } from '../library/answers/neighbourhood';
import type { PaperId } from '../papers/paper';
import type { Spot } from './spot';

/** Room around a paper, so that none hides another. */
const ROOM = 13;
/** Steps after which the forces have come to rest. */
const STEPS = 300;

/**
 * Places papers so that related ones are near: a force-directed layout (Fruchterman and
 * Reingold 1991, doi:10.1002/spe.4380211102, as d3-force computes it). The same papers
 * are always placed the same.
 */
export function placeNodes(
  papers: readonly PaperId[],
  pairs: readonly RelatedPair[],
): Spot[] {
  const nodes: (Partial<Spot> & { paper: PaperId })[] = papers.map((paper) => ({
    paper,
  }));
  const links = pairs.map(({ papers: [source, target], score }) => ({
    source,
    target,
    score,
  }));
  forceSimulation(nodes)
    .force(
      'near',
      forceLink<(typeof nodes)[number], (typeof links)[number]>(links)
        .id(({ paper }) => paper)
        .distance(({ score }) => 40 + 90 * (1 - score))
        .strength(({ score }) => 0.2 + score),
    )
    .force('apart', forceManyBody().strength(-90))
    .force('room', forceCollide(ROOM))
    .force('x', forceX().strength(0.05))
    .force('y', forceY().strength(0.08))
    .stop()
    .tick(STEPS);
  return nodes.map(({ paper, x = 0, y = 0 }) => ({ paper, x, y }));
}
