import type { OpenSegment } from './open-segment';
import { createScratch, valueInTitle } from './posting-lists';
import { pagesOfBytes, type PostingPages } from './posting-pages';
import type { WordLists } from './rarest-words';

/**
 * Which documents of a segment have a word in their titles. Each list is read once,
 * when first asked for, whoever asks.
 */
export class TitledDocuments {
  readonly #segment: OpenSegment;
  readonly #lists: WordLists;
  readonly #pages: PostingPages;
  readonly #scratch;
  readonly #read: (Uint32Array | undefined)[];

  private constructor(
    segment: OpenSegment,
    lists: WordLists,
    pages: PostingPages,
  ) {
    this.#segment = segment;
    this.#lists = lists;
    this.#pages = pages;
    this.#scratch = createScratch(segment.entry.papers);
    this.#read = Array.from({ length: lists.documents.length });
  }

  /** Loads what the words' lists take. */
  static async of(
    segment: OpenSegment,
    lists: WordLists,
    words: Iterable<number>,
  ): Promise<TitledDocuments> {
    const pages = new Set<number>();
    for (const word of words)
      if ((lists.documents[word] ?? 0) > 0)
        for (const page of pagesOfBytes(
          lists.offsets[word] ?? 0,
          lists.bytes[word] ?? 0,
        ))
          pages.add(page);
    return new TitledDocuments(
      segment,
      lists,
      await segment.postingPages([...pages]),
    );
  }

  /** Those that are not gone, ascending. */
  with(word: number): Uint32Array {
    return (this.#read[word] ??= this.#readList(word));
  }

  #readList(word: number): Uint32Array {
    const { documents: sizes, offsets, bytes } = this.#lists;
    const size = sizes[word] ?? 0;
    if (size === 0) return NONE;
    const { documents, values } = this.#scratch;
    this.#pages.read(offsets[word] ?? 0, bytes[word] ?? 0, size, this.#scratch);
    const mayBeGone = this.#segment.entry.goneCount > 0;
    let titled = 0;
    for (let i = 0; i < size; i++) {
      const document = documents[i] ?? 0;
      if (!valueInTitle(values[i] ?? 0)) continue;
      if (mayBeGone && this.#segment.isGone(document)) continue;
      documents[titled++] = document;
    }
    return documents.slice(0, titled);
  }
}

const NONE = new Uint32Array(0);
