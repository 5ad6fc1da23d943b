import type { PaperId } from '../papers/paper';
import { UNIT } from './fold-in';
import { DIMENSIONS } from './latent-space';

/** The vectors of some papers: plain enough for IndexedDB, fifty bytes a paper. */
export interface VectorBlock {
  papers: Uint32Array<ArrayBuffer>;
  /** `DIMENSIONS` numbers for each paper. */
  vectors: Int8Array<ArrayBuffer>;
}

/** The vectors of papers, in one array. */
export class PaperVectors {
  #vectors = new Int8Array(256 * DIMENSIONS);
  /** By paper, its place among the vectors plus one: ids are given one after the other. */
  #rows = new Uint32Array(256);
  #size = 0;
  /** The length of the longest vector. */
  #longest = 0;

  get size(): number {
    return this.#size;
  }

  /** A paper that is known already gets the new vector. */
  add({ papers, vectors }: VectorBlock): void {
    this.#reserve(
      this.#size + papers.length,
      papers.reduce((last, paper) => Math.max(last, paper), 0),
    );
    papers.forEach((paper, i) => {
      const row = (this.#rows[paper] ||= ++this.#size) - 1;
      const vector = vectors.subarray(i * DIMENSIONS, (i + 1) * DIMENSIONS);
      this.#vectors.set(vector, row * DIMENSIONS);
      this.#longest = Math.max(this.#longest, lengthOf(vector));
    });
  }

  has(paper: PaperId): boolean {
    return (this.#rows[paper] ?? 0) > 0;
  }

  /**
   * How near the paper is to a vector: the cosine, lessened by how little the space
   * knows of either text; −1 to 1, and 0 for a paper without a vector.
   */
  nearness(vector: Int8Array, paper: PaperId): number {
    const place = this.#rows[paper] ?? 0;
    if (place === 0) return 0;
    const vectors = this.#vectors;
    const start = (place - 1) * DIMENSIONS;
    let sum = 0;
    for (let i = 0; i < DIMENSIONS; i++)
      sum += (vector[i] ?? 0) * (vectors[start + i] ?? 0);
    return sum / (UNIT * UNIT);
  }

  /** No paper is nearer to a vector (Cauchy & Schwarz), and one without a vector is no nearer than 0. */
  mostNear(vector: Int8Array): number {
    return (lengthOf(vector) * this.#longest) / (UNIT * UNIT);
  }

  #reserve(papers: number, last: PaperId): void {
    if (papers * DIMENSIONS > this.#vectors.length) {
      const vectors = new Int8Array(
        Math.max(2 * this.#vectors.length, papers * DIMENSIONS),
      );
      vectors.set(this.#vectors);
      this.#vectors = vectors;
    }
    if (last >= this.#rows.length) {
      const rows = new Uint32Array(Math.max(2 * this.#rows.length, last + 1));
      rows.set(this.#rows);
      this.#rows = rows;
    }
  }
}

function lengthOf(vector: Int8Array): number {
  let square = 0;
  for (let i = 0; i < vector.length; i++) square += (vector[i] ?? 0) ** 2;
  return Math.sqrt(square);
}
