import { grown, type Lexicon, NO_STEM } from './lexicon';
import { createScratch, packValue, type PostingScratch } from './posting-lists';
import { TITLE_COUNT } from './stem-counts';
import { packLength } from './text-length';
import type { WordReader } from './word-reader';

/**
 * The posting lists of papers that are read one after the other, counted as
 * `countStems` counts. Postings are kept in the order in which they come, and each goes
 * to its list when all are known.
 */
export class GrowingLists {
  readonly #lexicon: Lexicon;
  /** For each word of the lexicon: how often the paper that is being read has it, */
  #counts = new Int32Array(0);
  /** … how many documents do, */
  #documents = new Int32Array(0);
  /** … and whether a text has it. */
  #isRead = new Uint8Array(0);
  /** Stems of the paper that is being read, those of its title first. */
  #open = new Int32Array(1 << 12);
  #opened = 0;
  /** All postings: the word, the document and what it has of it. */
  #words = new Int32Array(1 << 12);
  #postings: PostingScratch = createScratch(1 << 12);
  #length = 0;

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  /** Makes the words of a paper the postings of a document; returns how long it is (see text-length.ts). */
  take(document: number, title: WordReader, abstract: WordReader): number {
    this.#makeRoom(title.length + abstract.length);
    this.#opened = 0;
    const titleStems = this.#count(title, TITLE_COUNT);
    const ofTitle = this.#opened;
    const abstractStems = this.#count(abstract, 1);
    for (let i = 0; i < this.#opened; i++) {
      const stem = this.#open[i] ?? 0;
      const count = this.#counts[stem] ?? 0;
      this.#counts[stem] = 0;
      this.#add(stem, document, packValue(count, i < ofTitle));
    }
    return packLength(titleStems, abstractStems);
  }

  /** One posting under a keyword, a word of the lexicon. */
  post(keyword: number, document: number, value: number): void {
    this.#makeRoom(1);
    this.#add(keyword, document, value);
  }

  /** How many documents have a word. */
  documents(word: number): number {
    return this.#documents[word] ?? 0;
  }

  /** Whether a text has a word that is not its own stem. */
  isForm(word: number): boolean {
    const stem = this.#lexicon.stems[word] ?? NO_STEM;
    return this.#isRead[word] === 1 && stem !== NO_STEM && stem !== word;
  }

  /** The words with postings and the written forms, in no order. */
  words(): Int32Array {
    const all = new Int32Array(this.#lexicon.size);
    let length = 0;
    for (let word = 0; word < all.length; word++)
      if (this.documents(word) > 0 || this.isForm(word)) all[length++] = word;
    return all.subarray(0, length);
  }

  /** The posting lists of some words, of all that have postings, one after the other. */
  inOrder(words: Int32Array): PostingScratch {
    const places = new Int32Array(this.#lexicon.size);
    let place = 0;
    for (const word of words) {
      places[word] = place;
      place += this.documents(word);
    }
    const lists = createScratch(this.#length);
    const { documents, values } = this.#postings;
    for (let i = 0; i < this.#length; i++) {
      const word = this.#words[i] ?? 0;
      const to = places[word] ?? 0;
      places[word] = to + 1;
      lists.documents[to] = documents[i] ?? 0;
      lists.values[to] = values[i] ?? 0;
    }
    return lists;
  }

  /** How many of the words stand for a stem. */
  #count({ numbers, length }: WordReader, weight: number): number {
    const { stems } = this.#lexicon;
    const counts = this.#counts;
    const open = this.#open;
    let opened = this.#opened;
    let counted = 0;
    for (let i = 0; i < length; i++) {
      const word = numbers[i] ?? 0;
      this.#isRead[word] = 1;
      const stem = stems[word] ?? NO_STEM;
      if (stem === NO_STEM) continue;
      const count = counts[stem] ?? 0;
      if (count === 0) open[opened++] = stem;
      counts[stem] = count + weight;
      counted++;
    }
    this.#opened = opened;
    return counted;
  }

  #add(word: number, document: number, value: number): void {
    const at = this.#length++;
    this.#words[at] = word;
    this.#postings.documents[at] = document;
    this.#postings.values[at] = value;
    this.#documents[word] = (this.#documents[word] ?? 0) + 1;
  }

  /** For all words of the lexicon, and so many postings more. */
  #makeRoom(more: number): void {
    const { size } = this.#lexicon;
    if (this.#counts.length < size) {
      const room = size + (size >>> 1);
      this.#counts = grown(this.#counts, new Int32Array(room));
      this.#documents = grown(this.#documents, new Int32Array(room));
      this.#isRead = grown(this.#isRead, new Uint8Array(room));
    }
    if (this.#open.length < more) this.#open = new Int32Array(2 * more);
    if (this.#words.length >= this.#length + more) return;
    const room = 2 * (this.#length + more);
    this.#words = grown(this.#words, new Int32Array(room));
    this.#postings = {
      documents: grown(this.#postings.documents, new Uint32Array(room)),
      values: grown(this.#postings.values, new Uint32Array(room)),
    };
  }
}
