import { bearersIn, type Bearers } from './initials';
import { LONG_LIST, type KeptLists } from './kept-lists';
import type { TermIn } from './open-index';
import { createScratch, readPostings, type Postings } from './posting-lists';
import type { Workspace } from './workspace';

/**
 * Reads posting lists that are in memory. What it returns lasts until the next list is
 * read, by whichever reader.
 */
export class PostingReader {
  readonly workspace: Workspace;
  /** Bytes until they are read; then the list, where it is a long one. */
  readonly #lists: Map<TermIn, Uint8Array | Postings>;
  readonly #kept: KeptLists;

  constructor(
    lists: Map<TermIn, Uint8Array | Postings>,
    kept: KeptLists,
    workspace: Workspace,
  ) {
    this.#lists = lists;
    this.#kept = kept;
    this.workspace = workspace;
  }

  /** A term's postings, with those of documents that are gone; of a surname, of its bearers. */
  read(term: TermIn, bearers?: Bearers): Postings {
    const list = this.#read(term);
    return bearers ? bearersIn(list, bearers) : list;
  }

  /** How many documents that are not gone have the term. */
  count(term: TermIn): number {
    return term.segment.countLive(term, () => this.read(term));
  }

  #read(term: TermIn): Postings {
    const known = this.#lists.get(term);
    if (known === undefined) throw new RangeError('A list is not loaded.');
    if (!(known instanceof Uint8Array)) return known;
    const length = term.documents;
    const isLong = length >= LONG_LIST;
    const { documents, values } = isLong
      ? createScratch(length)
      : this.workspace.postings(LONG_LIST);
    readPostings(known, 0, length, { documents, values });
    const list = { documents, values, length };
    if (!isLong) return list;
    this.#kept.keep(term, list);
    this.#lists.set(term, list);
    return list;
  }
}
