import { packValue } from './posting-lists';
import { hashWord } from './sketch';
import { indexedStem, TITLE_COUNT } from './stem-counts';

/** A posting list while papers are taken in, and what the paper that is being read adds to it. */
interface GrowingList {
  documents: number[];
  values: number[];
  /** A word that is not its own stem is written so. */
  isForm: boolean;
  count: number;
  inTitle: boolean;
}

/** What a word of a text counts for: nothing, if it is a stop word. */
interface KnownWord {
  list: GrowingList | undefined;
  hash: number;
}

/**
 * The posting lists of papers that are read one after the other, counted as
 * `countStems` counts. A word costs one look-up: what it stands for is worked out when
 * it is first met.
 */
export class GrowingLists {
  readonly #lists = new Map<string, GrowingList>();
  readonly #known = new Map<string, KnownWord>();
  /** Lists that the paper being read adds to. */
  #open: GrowingList[] = [];

  /** Counts the words of a paper; returns the hashes of its abstract's. */
  take(title: readonly string[], abstract: readonly string[]): number[] {
    for (const word of title) this.#count(this.#know(word), TITLE_COUNT, true);
    return abstract.map((word) => {
      const known = this.#know(word);
      this.#count(known, 1, false);
      return known.hash;
    });
  }

  /** Makes what was taken the postings of a document; returns the sum of its counts. */
  close(document: number): number {
    let length = 0;
    for (const list of this.#open) {
      list.documents.push(document);
      list.values.push(packValue(list.count, list.inTitle));
      length += list.count;
      list.count = 0;
    }
    this.#open = [];
    return length;
  }

  /** One posting under a keyword. */
  post(keyword: string, document: number): void {
    const list = this.#listOf(keyword);
    list.documents.push(document);
    list.values.push(packValue(1, false));
  }

  /** In no order. */
  words(): Iterable<string> {
    return this.#lists.keys();
  }

  of(word: string): Readonly<GrowingList> {
    return this.#listOf(word);
  }

  #count({ list }: KnownWord, weight: number, inTitle: boolean): void {
    if (list === undefined) return;
    if (list.count === 0) {
      list.inTitle = inTitle;
      this.#open.push(list);
    }
    list.count += weight;
  }

  #know(word: string): KnownWord {
    let known = this.#known.get(word);
    if (known === undefined) {
      const stem = indexedStem(word);
      if (stem !== undefined && stem !== word) this.#listOf(word).isForm = true;
      known = {
        list: stem === undefined ? undefined : this.#listOf(stem),
        hash: hashWord(word),
      };
      this.#known.set(word, known);
    }
    return known;
  }

  #listOf(word: string): GrowingList {
    let list = this.#lists.get(word);
    if (list === undefined) {
      list = {
        documents: [],
        values: [],
        isForm: false,
        count: 0,
        inTitle: false,
      };
      this.#lists.set(word, list);
    }
    return list;
  }
}
