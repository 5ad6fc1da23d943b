import { createScratch, type PostingScratch } from './posting-lists';

/**
 * The arrays that questions work in, as long as the largest segment: made anew for each
 * question, they are what most of its garbage is collected for. What one question leaves
 * in them the next one overwrites, so nobody holds them over an `await`.
 */
export class Workspace {
  #postings = createScratch(0);
  #scores = new Float64Array(0);
  #best = new Float64Array(0);
  #had = new Uint32Array(0);
  #touched = new Uint32Array(0);

  /** Room for a posting list of so many documents. */
  postings(documents: number): PostingScratch {
    if (this.#postings.documents.length < documents)
      this.#postings = createScratch(documents);
    return this.#postings;
  }

  /** A score for each document of a segment, 0 so far. */
  scores(documents: number): Float64Array {
    if (this.#scores.length < documents)
      this.#scores = new Float64Array(documents);
    return this.#scores.subarray(0, documents).fill(0);
  }

  /** What a search keeps of each document of a segment, 0 so far, and room for the numbers of all. */
  matches(documents: number): {
    best: Float64Array;
    had: Uint32Array;
    touched: Uint32Array;
  } {
    if (this.#had.length < documents) {
      this.#best = new Float64Array(documents);
      this.#had = new Uint32Array(documents);
      this.#touched = new Uint32Array(documents);
    }
    return {
      best: this.#best.subarray(0, documents).fill(0),
      had: this.#had.subarray(0, documents).fill(0),
      touched: this.#touched,
    };
  }
}
