import type { PaperId } from '../papers/paper';
import {
  postingsLength,
  readPostings,
  type PostingScratch,
} from './posting-lists';
import type { Segment } from './segment';

/** Answers from one segment. A term is a stem's place in the vocabulary, -1 where it has none. */
export class SegmentReader {
  readonly stems: readonly string[];
  readonly #segment: Segment;

  constructor(segment: Segment) {
    this.#segment = segment;
    this.stems =
      segment.vocabulary === '' ? [] : segment.vocabulary.split('\n');
  }

  get segment(): Segment {
    return this.#segment;
  }

  get papers(): Uint32Array {
    return this.#segment.papers;
  }

  /** The term of a stem, by binary search: no table to build when a cold worker loads. */
  find(stem: string): number {
    let low = 0;
    let high = this.stems.length - 1;
    while (low <= high) {
      const middle = (low + high) >>> 1;
      const there = this.stems[middle] ?? '';
      if (there === stem) return middle;
      if (there < stem) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }

  /** Papers that hold the term, those replaced by newer segments included. */
  frequency(term: number): number {
    const offset = this.#segment.offsets[term];
    return offset === undefined
      ? 0
      : postingsLength(this.#segment.postings, offset);
  }

  /** Reads the term's posting list; returns its length. */
  read(term: number, scratch: PostingScratch): number {
    const offset = this.#segment.offsets[term];
    return offset === undefined
      ? 0
      : readPostings(this.#segment.postings, offset, scratch);
  }

  /** The number of a paper in this segment, -1 where it is not. */
  documentOf(paper: PaperId): number {
    return this.#segment.papers.indexOf(paper);
  }
}
