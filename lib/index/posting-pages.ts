import { PAGE_BYTES } from './page-store';
import { stretch } from './pages';

/** The page that holds the byte at an offset. */
export function pageAt(offset: number): number {
  return Math.floor(offset / PAGE_BYTES);
}

/** Pages of a segment's posting lists, from which thousands of lists are read. */
export class PostingPages {
  readonly #pages: ReadonlyMap<number, Uint8Array>;

  constructor(pages: ReadonlyMap<number, Uint8Array>) {
    this.#pages = pages;
  }

  /** Bytes that hold a list, and where it starts in them; all of its pages are there. */
  find(offset: number, length: number): { bytes: Uint8Array; at: number } {
    const first = pageAt(offset);
    const last = pageAt(offset + length - 1);
    const at = offset % PAGE_BYTES;
    if (first === last) return { bytes: this.#page(first), at };
    const pages = Array.from({ length: last - first + 1 }, (_, i) =>
      this.#page(first + i),
    );
    return { bytes: stretch(pages, at, length), at: 0 };
  }

  #page(page: number): Uint8Array {
    const bytes = this.#pages.get(page);
    if (bytes === undefined) throw new RangeError(`Page ${page} is not read.`);
    return bytes;
  }
}
