import { LeafFinder } from './find-words';
import { LONG_LIST } from './kept-lists';
import {
  isMarked,
  PAGE_BYTES,
  type PageKey,
  type Part,
  type SegmentEntry,
} from './page-store';
import { joinPages, type Pages } from './pages';
import type { Postings } from './posting-lists';
import { PostingPages } from './posting-pages';
import { SIGNATURE_WORDS } from '../text/sketch';
import { encodeWord, LeafCursor, leafOf } from './vocabulary';

/** What a segment's vocabulary says of a word. */
export interface Term {
  /** Documents that have it, those that are gone included. */
  documents: number;
  /** Where its posting list starts, and the bytes it takes. */
  offset: number;
  bytes: number;
}

/** One segment, of which pages are read as they are needed. */
export class OpenSegment {
  readonly entry: SegmentEntry;
  readonly #pages: Pages;
  #papers?: Promise<Uint32Array>;
  #lengths?: Promise<Uint16Array>;
  #norms?: Promise<Float32Array>;
  #titles?: Promise<Uint32Array>;
  #sketches?: Promise<Uint32Array>;
  #encodedFirsts?: Uint8Array[];
  /** By where a long list starts, how many of its documents are not gone. */
  readonly #live = new Map<number, number>();

  constructor(entry: SegmentEntry, pages: Pages) {
    this.entry = entry;
    this.#pages = pages;
  }

  get live(): number {
    return this.entry.papers - this.entry.goneCount;
  }

  isGone(document: number): boolean {
    return isMarked(this.entry, document);
  }

  papers(): Promise<Uint32Array> {
    return (this.#papers ??= this.#numbers('papers', 4 * this.entry.papers));
  }

  /** How long the papers are; see text-length.ts. */
  lengths(): Promise<Uint16Array> {
    return (this.#lengths ??= this.#bytes(
      'lengths',
      2 * this.entry.papers,
    ).then((bytes) => new Uint16Array(bytes.buffer)));
  }

  /** The length of each document's vector. */
  norms(): Promise<Float32Array> {
    return (this.#norms ??= this.#bytes('norms', 4 * this.entry.papers).then(
      (bytes) => new Float32Array(bytes.buffer),
    ));
  }

  /** The signatures of the titles; see sketch.ts. */
  titles(): Promise<Uint32Array> {
    return (this.#titles ??= this.#numbers(
      'titles',
      4 * SIGNATURE_WORDS * this.entry.papers,
    ));
  }

  /** The shingles of the abstracts; see sketch.ts. */
  sketches(): Promise<Uint32Array> {
    return (this.#sketches ??= this.#numbers('sketches', this.entry.sketches));
  }

  /** What the vocabulary has for each word, as `encodeWord` gives it. */
  async find(words: readonly Uint8Array[]): Promise<(Term | undefined)[]> {
    const terms = words.map((): Term | undefined => undefined);
    await this.findEach(words, (i, { documents, offset, bytes }) => {
      terms[i] = { documents, offset, bytes };
    });
    return terms;
  }

  /**
   * Calls back with the place of every word that the vocabulary has, and a cursor that
   * stands on it. Thousands of words are found fastest in ascending order.
   */
  async findEach(
    words: readonly Uint8Array[],
    found: (place: number, entry: Readonly<Term>) => void,
  ): Promise<void> {
    const firsts = this.#firsts();
    if (firsts.length === 0) return;
    const leafs = words.map((word) => leafOf(firsts, word));
    const leaves = [...new Set(leafs)];
    const pages = await this.leaves(leaves);
    const finders = new Map(
      leaves.map((leaf, i) => [leaf, new LeafFinder(pages[i] ?? NOTHING)]),
    );
    for (const [i, word] of words.entries()) {
      const finder = finders.get(leafs[i] ?? 0);
      if (finder?.find(word) === true) found(i, finder.cursor);
    }
  }

  /** Calls back with a cursor on each word of the vocabulary that begins so. */
  async eachBeginningWith(
    beginning: string,
    found: (entry: LeafCursor) => void,
  ): Promise<void> {
    const wanted = encodeWord(beginning);
    for (const page of await this.leavesOf(beginning)) {
      const cursor = new LeafCursor(page);
      let isThere = cursor.seek(wanted);
      for (; isThere && beginsWith(cursor, wanted); isThere = cursor.next())
        found(cursor);
    }
  }

  /** The pages of the vocabulary with all words that begin so. */
  async leavesOf(beginning: string): Promise<Uint8Array[]> {
    const firsts = this.#firsts();
    if (firsts.length === 0) return [];
    const wanted = encodeWord(beginning);
    const first = leafOf(firsts, wanted);
    // No byte of UTF-8 comes after 255.
    const last = leafOf(firsts, Uint8Array.of(...wanted, 255));
    return this.leaves(
      Array.from({ length: last - first + 1 }, (_, i) => first + i),
    );
  }

  /** Pages of the vocabulary. */
  leaves(pages: readonly number[]): Promise<Uint8Array[]> {
    return this.#pages.pages(
      pages.map((page) => this.#key('vocabulary', page)),
    );
  }

  /** Pages of the posting lists. */
  async postingPages(pages: readonly number[]): Promise<PostingPages> {
    const read = await this.#pages.pages(
      pages.map((page) => this.#key('postings', page)),
    );
    return new PostingPages(
      new Map(pages.map((page, i) => [page, read[i] ?? NOTHING])),
    );
  }

  /** All posting lists. */
  async postings(): Promise<Uint8Array> {
    const { id, postings } = this.entry;
    const [bytes] = await this.#pages.ranges([
      { segment: id, offset: 0, length: postings },
    ]);
    return bytes ?? NOTHING;
  }

  /** How many of a term's documents are not gone; `read` gives the list where that is to be looked at. */
  countLive({ documents, offset }: Term, read: () => Postings): number {
    if (this.entry.goneCount === 0) return documents;
    const known = this.#live.get(offset);
    if (known !== undefined) return known;
    const list = read();
    let live = 0;
    for (let i = 0; i < list.length; i++)
      if (!this.isGone(list.documents[i] ?? 0)) live++;
    // Few words are frequent, and these take longest.
    if (documents >= LONG_LIST) this.#live.set(offset, live);
    return live;
  }

  /** The whole of a part of `size` bytes. */
  async #bytes(part: Part, size: number): Promise<Uint8Array<ArrayBuffer>> {
    const keys = Array.from(
      { length: Math.ceil(size / PAGE_BYTES) },
      (_, page) => this.#key(part, page),
    );
    return joinPages(await this.#pages.pages(keys));
  }

  async #numbers(part: Part, size: number): Promise<Uint32Array> {
    return new Uint32Array((await this.#bytes(part, size)).buffer);
  }

  #firsts(): readonly Uint8Array[] {
    return (this.#encodedFirsts ??= this.entry.firsts.map(encodeWord));
  }

  #key(part: Part, page: number): PageKey {
    return { segment: this.entry.id, part, page };
  }
}

const NOTHING = new Uint8Array(0);

function beginsWith(cursor: LeafCursor, word: Uint8Array): boolean {
  if (cursor.length < word.length) return false;
  for (let i = 0; i < word.length; i++)
    if (cursor.word[i] !== word[i]) return false;
  return true;
}
