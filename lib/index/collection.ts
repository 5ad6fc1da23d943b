import type { PaperId } from '../papers/paper';
import {
  createScratch,
  valueCount,
  type PostingScratch,
} from './posting-lists';
import { mergeSegments, type Segment } from './segment';
import { SegmentReader } from './segment-reader';
import { countWeight, rarity } from './weights';

/** Papers that came or went before the statistics are taken anew: one in so many. */
const RENEWAL = 64;

/** A segment in memory. */
export interface LoadedSegment {
  reader: SegmentReader;
  /**
   * One over the length of each paper's vector; 0 for a paper that a newer segment
   * replaced or that was removed, which so scores nothing.
   */
  inverseNorms: Float64Array;
  /** How many of its papers are still the current ones. */
  live: number;
}

/**
 * The segments of an index and the statistics over them. Statistics (how many papers
 * hold a term) change with every paper, and with them every vector's length. They are
 * taken anew when one in 64 papers has come or gone since; until then, new papers are
 * weighed by the old ones. So every answer is exact under one set of statistics, and
 * below 64 papers always under the current one.
 */
export class Collection {
  #segments: LoadedSegment[] = [];
  readonly #holder = new Map<PaperId, LoadedSegment>();
  #frequencies = new Map<string, number>();
  #papersCounted = 0;
  #changes = 0;
  #unweighed = new Set<LoadedSegment>();
  scratch: PostingScratch = createScratch(0);

  get size(): number {
    return this.#holder.size;
  }

  /** Oldest first, weighed and ready to be asked. */
  segments(): readonly LoadedSegment[] {
    if (this.#changes * RENEWAL > this.#papersCounted) this.#count();
    for (const loaded of this.#unweighed) this.#weigh(loaded);
    this.#unweighed.clear();
    return this.#segments;
  }

  /** Rarity of a stem under the statistics in force. */
  rarity(stem: string): number {
    return rarity(this.#papersCounted, this.#frequencies.get(stem) ?? 0);
  }

  /** Whether this document of the segment is the paper's current text. */
  isLive(loaded: LoadedSegment, document: number): boolean {
    return (loaded.inverseNorms[document] ?? 0) > 0;
  }

  /** Takes in a segment newer than all before. */
  load(segment: Segment): void {
    const loaded: LoadedSegment = {
      reader: new SegmentReader(segment),
      inverseNorms: new Float64Array(segment.papers.length).fill(1),
      live: segment.papers.length,
    };
    for (const paper of segment.papers) {
      this.#retire(paper);
      this.#holder.set(paper, loaded);
    }
    this.#segments.push(loaded);
    this.#unweighed.add(loaded);
    this.#changes += segment.papers.length;
    if (segment.papers.length > this.scratch.documents.length)
      this.scratch = createScratch(segment.papers.length);
  }

  remove(papers: Iterable<PaperId>): void {
    for (const paper of papers) {
      if (!this.#retire(paper)) continue;
      this.#holder.delete(paper);
      this.#changes++;
    }
  }

  /**
   * Merges the newest segments while they are small beside what follows them, so that
   * a question meets a number of segments that grows with the logarithm of the papers.
   */
  compact(): void {
    let from = this.#segments.length - 1;
    let papers = this.#segments[from]?.live ?? 0;
    while (from > 0) {
      const before = this.#segments[from - 1]?.live ?? 0;
      if (before >= 2 * papers) break;
      papers += before;
      from--;
    }
    const small = this.#segments.slice(from);
    if (small.length < 2) return;
    const gone = new Set<PaperId>();
    for (const { reader } of small)
      for (const paper of reader.papers) {
        const holder = this.#holder.get(paper);
        if (holder === undefined || !small.includes(holder)) gone.add(paper);
      }
    const merged = mergeSegments(
      small.map(({ reader }) => reader.segment),
      gone,
    );
    this.#segments.length = from;
    for (const loaded of small) this.#unweighed.delete(loaded);
    // Forgotten first: loading retires a paper from the segment that holds it.
    for (const paper of merged.papers) this.#holder.delete(paper);
    const changes = this.#changes;
    this.load(merged);
    this.#changes = changes;
  }

  /** Marks the paper's current text as past; false where there is none. */
  #retire(paper: PaperId): boolean {
    const loaded = this.#holder.get(paper);
    if (!loaded) return false;
    loaded.inverseNorms[loaded.reader.documentOf(paper)] = 0;
    loaded.live--;
    return true;
  }

  #count(): void {
    this.#frequencies = new Map();
    for (const loaded of this.#segments) {
      const { reader } = loaded;
      const whole = loaded.live === reader.papers.length;
      reader.stems.forEach((stem, term) => {
        const holding = whole
          ? reader.frequency(term)
          : this.#liveFrequency(loaded, term);
        if (holding > 0)
          this.#frequencies.set(
            stem,
            (this.#frequencies.get(stem) ?? 0) + holding,
          );
      });
      this.#unweighed.add(loaded);
    }
    this.#papersCounted = this.size;
    this.#changes = 0;
  }

  #liveFrequency(loaded: LoadedSegment, term: number): number {
    const length = loaded.reader.read(term, this.scratch);
    let live = 0;
    for (let i = 0; i < length; i++)
      if (this.isLive(loaded, this.scratch.documents[i] ?? 0)) live++;
    return live;
  }

  #weigh(loaded: LoadedSegment): void {
    const { reader, inverseNorms } = loaded;
    const squares = new Float64Array(inverseNorms.length);
    const { documents, values } = this.scratch;
    reader.stems.forEach((stem, term) => {
      const rare = this.rarity(stem);
      const length = reader.read(term, this.scratch);
      for (let i = 0; i < length; i++) {
        const weight = countWeight(valueCount(values[i] ?? 0)) * rare;
        const document = documents[i] ?? 0;
        squares[document] = (squares[document] ?? 0) + weight * weight;
      }
    });
    squares.forEach((square, document) => {
      // A paper without any stem keeps a norm of 1: it is alive, and nothing reaches it.
      if (this.isLive(loaded, document))
        inverseNorms[document] = square > 0 ? 1 / Math.sqrt(square) : 1;
    });
  }
}
