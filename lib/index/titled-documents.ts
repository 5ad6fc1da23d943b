import type { OpenSegment } from './open-segment';
import { placeIn } from './place-in';
import { pageAt, type PostingPages } from './posting-pages';
import type { WordLists } from './rarest-words';
import { readTitled } from './read-titled';

/** Titles have so many words, rare ones counted. */
const USUAL_WORDS = 8;

/**
 * Which documents of a segment have a word in their titles. Each list is read once,
 * when first asked for, whoever asks, and all are kept in one array: an array for each
 * would be a million for an import.
 */
export class TitledDocuments {
  /** The lists that were read, ascending and without documents that are gone, one after the other. */
  documents: Uint32Array;
  readonly #segment: OpenSegment;
  readonly #lists: WordLists;
  readonly #pages: PostingPages;
  /** Where each word's list starts, counted from 1, and where it ends. */
  readonly #starts: Uint32Array;
  readonly #ends: Uint32Array;
  #end = 0;

  private constructor(
    segment: OpenSegment,
    lists: WordLists,
    pages: PostingPages,
  ) {
    this.#segment = segment;
    this.#lists = lists;
    this.#pages = pages;
    this.documents = new Uint32Array(segment.entry.papers * USUAL_WORDS);
    this.#starts = new Uint32Array(lists.documents.length);
    this.#ends = new Uint32Array(lists.documents.length);
  }

  /** Loads what the words' lists take. */
  static async of(
    segment: OpenSegment,
    lists: WordLists,
    words: readonly number[],
  ): Promise<TitledDocuments> {
    const pages = new Set<number>();
    for (const word of words) {
      if ((lists.documents[word] ?? 0) === 0) continue;
      const offset = lists.offsets[word] ?? 0;
      const last = pageAt(offset + (lists.bytes[word] ?? 0) - 1);
      for (let page = pageAt(offset); page <= last; page++) pages.add(page);
    }
    return new TitledDocuments(
      segment,
      lists,
      await segment.postingPages([...pages]),
    );
  }

  /** Where a word's list starts in `documents` … */
  start(word: number): number {
    const known = this.#starts[word] ?? 0;
    return known === 0 ? this.#read(word) : known - 1;
  }

  /** … and where it ends; asked after `start`. */
  end(word: number): number {
    return this.#ends[word] ?? 0;
  }

  /** Whether a document's title has a word. */
  has(word: number, document: number): boolean {
    const start = this.start(word);
    return placeIn(this.documents, document, start, this.end(word)) !== -1;
  }

  #read(word: number): number {
    const start = this.#end;
    const size = this.#lists.documents[word] ?? 0;
    if (size > 0) {
      if (start + size > this.documents.length) this.#grow(start + size);
      const { bytes, at } = this.#pages.find(
        this.#lists.offsets[word] ?? 0,
        this.#lists.bytes[word] ?? 0,
      );
      this.#end = readTitled(bytes, at, size, this.documents, start);
      if (this.#segment.entry.goneCount > 0) this.#dropGone(start);
    }
    this.#starts[word] = start + 1;
    this.#ends[word] = this.#end;
    return start;
  }

  /** Leaves out documents that are gone, of the list read last. */
  #dropGone(start: number): void {
    let live = start;
    for (let i = start; i < this.#end; i++) {
      const document = this.documents[i] ?? 0;
      if (!this.#segment.isGone(document)) this.documents[live++] = document;
    }
    this.#end = live;
  }

  #grow(least: number): void {
    const larger = new Uint32Array(2 * least);
    larger.set(this.documents);
    this.documents = larger;
  }
}
