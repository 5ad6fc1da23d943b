import type { Nearness, PaperText } from '../index/paper-index';
import { countStems } from '../index/stem-counts';
import type { PaperId } from '../papers/paper';
import { createFolding } from './fold-in';
import { DIMENSIONS, type LatentSpace } from './latent-space';
import { PaperVectors, type VectorBlock } from './paper-vectors';

/** A paper to be placed. */
export interface IndexedText extends PaperText {
  id: PaperId;
}

/** A latent space with the papers that are placed in it. */
export interface LatentPart {
  /** Papers placed. */
  readonly size: number;
  /** The vectors of papers, by their texts; places nothing. */
  fold(papers: readonly IndexedText[]): VectorBlock;
  /** Places papers. */
  add(block: VectorBlock): void;
  has(paper: PaperId): boolean;
  /** How near each paper is to a text: to be asked about with `PaperIndex.related`. */
  nearnessTo(text: PaperText): Nearness;
}

export function createLatentPart(space: LatentSpace): LatentPart {
  const folding = createFolding(space);
  const placed = new PaperVectors();
  return {
    get size() {
      return placed.size;
    },
    fold(papers) {
      const vectors = new Int8Array(papers.length * DIMENSIONS);
      papers.forEach((paper, i) =>
        vectors.set(folding.fold(countStems(paper)), i * DIMENSIONS),
      );
      return { papers: Uint32Array.from(papers, ({ id }) => id), vectors };
    },
    add(block) {
      placed.add(block);
    },
    has: (paper) => placed.has(paper),
    nearnessTo(text) {
      const vector = folding.fold(countStems(text));
      return {
        of: (paper) => placed.nearness(vector, paper),
        most: placed.mostNear(vector),
      };
    },
  };
}
