import type { PaperId } from '../papers/paper';
import type { NearWord } from './near-words';
import type { KeptLists } from './kept-lists';
import type { Manifest } from './page-store';
import type { Pages } from './pages';
import type { Postings } from './posting-lists';
import { PostingReader } from './posting-reader';
import { OpenSegment, type Term } from './open-segment';
import { placeIn } from './place-in';
import { encodeWord } from './vocabulary';
import { Workspace } from './workspace';

/** Where a word's posting list is, in one segment. */
export interface TermIn extends Term {
  segment: OpenSegment;
}

/** How many documents have terms, each counted for each; those that are gone as well. */
export function documentsIn(terms: readonly TermIn[]): number {
  return terms.reduce((sum, { documents }) => sum + documents, 0);
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
  readonly workspace = new Workspace();
  readonly #pages: Pages;
  readonly #kept: KeptLists;

  constructor(manifest: Manifest, pages: Pages, kept: KeptLists) {
    this.manifest = manifest;
    this.#pages = pages;
    this.#kept = kept;
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

  /** The words that begin so, once for each segment: those that papers have, or the written forms. */
  async beginningWith(
    beginning: string,
    kind: 'indexed' | 'form',
  ): Promise<string[]> {
    const words: string[] = [];
    await Promise.all(
      this.segments.map((segment) =>
        segment.eachBeginningWith(beginning, (entry) => {
          if (kind === 'form' ? entry.isForm : entry.documents > 0)
            words.push(entry.text());
        }),
      ),
    );
    return words;
  }

  /** The pages of every vocabulary, or those with words that begin so; there are others in them. */
  async leaves(beginning = ''): Promise<Uint8Array[]> {
    const leaves = await Promise.all(
      this.segments.map((segment) => segment.leavesOf(beginning)),
    );
    return leaves.flat();
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
    const lists = new Map<TermIn, Uint8Array | Postings>();
    const missing: TermIn[] = [];
    for (const term of terms) {
      const kept = this.#kept.get(term);
      if (kept === undefined) missing.push(term);
      else lists.set(term, kept);
    }
    const bytes = await this.#pages.ranges(
      missing.map(({ segment, offset, bytes: length }) => ({
        segment: segment.entry.id,
        offset,
        length,
      })),
    );
    bytes.forEach((list, i) => {
      const term = missing[i];
      if (term !== undefined) lists.set(term, list);
    });
    return new PostingReader(lists, this.#kept, this.workspace);
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
        const document = placeIn(ids, paper);
        if (document >= 0 && !segment.isGone(document))
          found.push({ segment, document });
      }
    }
    return found;
  }
}
