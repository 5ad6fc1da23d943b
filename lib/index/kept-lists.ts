import type { TermIn } from './open-index';
import type { Postings } from './posting-lists';

/** Postings that are kept: 8 MB. */
const MOST_POSTINGS = 1 << 20;
/** Lists of so many documents are kept. */
export const LONG_LIST = 2_048;

/**
 * The posting lists of frequent words, read, those used last. Of 74,000 papers 254 words
 * are in so many that their lists are kept: nine in ten of the postings that abstracts
 * are asked about are theirs, and to read them takes twice as long as all that is done
 * with them. A list never changes while its segment is there.
 */
export class KeptLists {
  readonly #lists = new Map<string, Postings>();
  #postings = 0;

  get(term: TermIn): Postings | undefined {
    if (term.documents < LONG_LIST) return undefined;
    const name = nameOf(term);
    const list = this.#lists.get(name);
    if (list === undefined) return undefined;
    // To the end of the map's order: used last, forgotten last.
    this.#lists.delete(name);
    this.#lists.set(name, list);
    return list;
  }

  keep(term: TermIn, list: Postings): void {
    this.#forget(nameOf(term));
    this.#lists.set(nameOf(term), list);
    this.#postings += list.length;
    for (const name of this.#lists.keys()) {
      if (this.#postings <= MOST_POSTINGS) break;
      this.#forget(name);
    }
  }

  /** Forgets the lists of a segment. */
  forget(segment: number): void {
    for (const name of this.#lists.keys())
      if (name.startsWith(`${segment} `)) this.#forget(name);
  }

  #forget(name: string): void {
    this.#postings -= this.#lists.get(name)?.length ?? 0;
    this.#lists.delete(name);
  }
}

function nameOf({ segment, offset }: TermIn): string {
  return `${segment.entry.id} ${offset}`;
}
