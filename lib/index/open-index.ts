import type { PaperId } from '../papers/paper';
import type { NearWord } from './near-words';
import type { Manifest, PageStore } from './page-store';
import { createPages, type Pages } from './pages';
import { createScratch, type PostingScratch } from './posting-lists';
import { OpenSegment, type Term, type VocabularyEntry } from './open-segment';
import { readLeaves } from './read-whole';
import { documentOf } from './segment';
import { encodeWord } from './vocabulary';

/** Where a word's posting list is, in one segment. */
export interface TermIn extends Term {
  segment: OpenSegment;
}

/**
 * An index as one manifest describes it. It reads no page until it is asked, and then
 * those that the question needs, all at once; `StalePages` where another context has
 * replaced them meanwhile.
 */
export class OpenIndex {
  readonly manifest: Manifest;
  readonly segments: readonly OpenSegment[];
  /** Papers that are not gone. */
  readonly size: number;
  /** The words near a searched one: a query is typed on while it has the same mistake. */
  readonly near = new Map<string, Promise<readonly NearWord[]>>();
  readonly #pages: Pages;

  constructor(manifest: Manifest, store: PageStore, pages?: Pages) {
    this.manifest = manifest;
    this.#pages = pages ?? createPages(store);
    this.segments = manifest.segments.map(
      (entry) => new OpenSegment(entry, this.#pages),
    );
    this.size = this.segments.reduce((sum, { live }) => sum + live, 0);
  }

  /** For each word, where it is: one term for each segment that has documents for it. */
  async find(words: readonly string[]): Promise<TermIn[][]> {
    const encoded = words.map(encodeWord);
    const all = await Promise.all(
      this.segments.map((segment) => segment.find(encoded)),
    );
    return words.map((_, i) =>
      this.segments.flatMap((segment, s) => {
        const term = all[s]?.[i];
        return term === undefined || term.documents === 0
          ? []
          : [{ ...term, segment }];
      }),
    );
  }

  /** The words that begin so, in any segment, with the documents they have there. */
  async beginningWith(beginning: string): Promise<VocabularyEntry[]> {
    const all = await Promise.all(
      this.segments.map((segment) => segment.beginningWith(beginning)),
    );
    return all.flat();
  }

  /** Every page of every vocabulary. */
  async leaves(): Promise<Uint8Array[]> {
    return (await Promise.all(this.segments.map(readLeaves))).flat();
  }

  /** The number of a segment's first document among all documents of all segments. */
  placeOf(segment: OpenSegment): number {
    let place = 0;
    for (const other of this.segments) {
      if (other === segment) break;
      place += other.entry.papers;
    }
    return place;
  }

  /** The document with such a number. */
  documentAt(place: number): { segment: OpenSegment; document: number } {
    let document = place;
    for (const segment of this.segments) {
      if (document < segment.entry.papers) return { segment, document };
      document -= segment.entry.papers;
    }
    throw new RangeError(`No document ${place}.`);
  }

  /** Loads the posting lists of terms; what it returns reads them without waiting. */
  async load(terms: readonly TermIn[]): Promise<PostingReader> {
    const bytes = await this.#pages.ranges(
      terms.map(({ segment, offset, bytes: length }) => ({
        segment: segment.entry.id,
        offset,
        length,
      })),
    );
    const places = new Map(terms.map((term, i) => [term, bytes[i]]));
    return new PostingReader(places, terms);
  }

  /** The documents of a paper, in whichever segments, that are not gone. */
  async locate(
    papers: readonly PaperId[],
  ): Promise<{ segment: OpenSegment; document: number }[]> {
    const found: { segment: OpenSegment; document: number }[] = [];
    for (const segment of this.segments) {
      const { first, last } = segment.entry;
      const within = papers.filter((id) => id >= first && id <= last);
      if (within.length === 0) continue;
      const ids = await segment.papers();
      for (const paper of within) {
        const document = documentOf(ids, paper);
        if (document >= 0 && !segment.isGone(document))
          found.push({ segment, document });
      }
    }
    return found;
  }
}

/** Reads posting lists that are in memory. The scratch is overwritten by every read. */
export class PostingReader {
  readonly scratch: PostingScratch;
  readonly #bytes: ReadonlyMap<TermIn, Uint8Array | undefined>;

  constructor(
    bytes: ReadonlyMap<TermIn, Uint8Array | undefined>,
    terms: readonly TermIn[],
  ) {
    this.#bytes = bytes;
    this.scratch = createScratch(
      terms.reduce((most, { documents }) => Math.max(most, documents), 0),
    );
  }

  /** Reads the documents that are not gone into the scratch; returns how many. */
  read(term: TermIn): number {
    const bytes = this.#bytes.get(term);
    return bytes === undefined
      ? 0
      : term.segment.readLive(bytes, term.documents, this.scratch);
  }

  /** How many documents that are not gone have the term. */
  count(term: TermIn): number {
    return term.segment.entry.goneCount === 0
      ? term.documents
      : this.read(term);
  }
}
