import type { StemCount } from '../index/stem-counts';
import { latentWeight } from './latent-space';
import type { SparseMatrix } from './sparse-matrix';

/** A stem in fewer papers says nothing of what it goes with. */
const FEWEST_PAPERS = 2;
/** The most widespread stems are kept; rarer ones would be more than half of all and change little. */
const MOST_STEMS = 20_000;

/** The weighted matrix of some papers, one row each, and what its columns mean. */
export interface TermMatrix {
  matrix: SparseMatrix;
  /** In ascending order of their UTF-16 code units. */
  stems: string[];
  frequencies: Uint32Array<ArrayBuffer>;
}

/** Collects the stem counts of papers, compactly, and makes their matrix. */
export class TermCounter {
  readonly #numbers = new Map<string, number>();
  readonly #frequencies: number[] = [];
  readonly #stems: number[] = [];
  readonly #counts: number[] = [];
  readonly #starts: number[] = [0];

  get papers(): number {
    return this.#starts.length - 1;
  }

  add(counts: ReadonlyMap<string, StemCount>): void {
    for (const [stem, { count }] of counts) {
      let number = this.#numbers.get(stem);
      if (number === undefined)
        this.#numbers.set(stem, (number = this.#numbers.size));
      this.#frequencies[number] = (this.#frequencies[number] ?? 0) + 1;
      this.#stems.push(number);
      this.#counts.push(count);
    }
    this.#starts.push(this.#stems.length);
  }

  /**
   * tf-idf as in lib/index/weights.ts, every row of length 1, or 0 for a paper without
   * a stem that is kept.
   */
  matrix(): TermMatrix {
    const kept = this.#keptStems();
    const columnOfNumber = new Int32Array(this.#numbers.size).fill(-1);
    kept.forEach(([, number], column) => (columnOfNumber[number] = column));
    const frequencies = Uint32Array.from(
      kept,
      ([, number]) => this.#frequencies[number] ?? 0,
    );
    const starts = new Uint32Array(this.papers + 1);
    const columnOf = new Uint32Array(this.#stems.length);
    const values = new Float32Array(this.#stems.length);
    let length = 0;
    for (let row = 0; row < this.papers; row++) {
      const start = length;
      let square = 0;
      for (
        let i = this.#starts[row] ?? 0;
        i < (this.#starts[row + 1] ?? 0);
        i++
      ) {
        const column = columnOfNumber[this.#stems[i] ?? 0] ?? -1;
        if (column < 0) continue;
        const weight = latentWeight(
          this.papers,
          frequencies[column] ?? 0,
          this.#counts[i] ?? 0,
        );
        columnOf[length] = column;
        values[length++] = weight;
        square += weight * weight;
      }
      const norm = Math.sqrt(square);
      for (let i = start; i < length; i++) values[i] = (values[i] ?? 0) / norm;
      starts[row + 1] = length;
    }
    return {
      matrix: {
        rows: this.papers,
        columns: kept.length,
        starts,
        columnOf,
        values,
      },
      stems: kept.map(([stem]) => stem),
      frequencies,
    };
  }

  /** With the number of each, in ascending order. */
  #keptStems(): [string, number][] {
    const frequency = ([, number]: [string, number]) =>
      this.#frequencies[number] ?? 0;
    return [...this.#numbers]
      .filter((entry) => frequency(entry) >= FEWEST_PAPERS)
      .sort((a, b) => frequency(b) - frequency(a) || (a[0] < b[0] ? -1 : 1))
      .slice(0, MOST_STEMS)
      .sort(([a], [b]) => (a < b ? -1 : 1));
  }
}
