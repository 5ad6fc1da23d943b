import { PAGE_BYTES } from './page-store';
import { joinPages } from './pages';
import { readPostings, type PostingScratch } from './posting-lists';

/** The pages that hold the bytes from an offset on. */
export function pagesOfBytes(offset: number, bytes: number): number[] {
  const first = Math.floor(offset / PAGE_BYTES);
  const last = Math.floor((offset + bytes - 1) / PAGE_BYTES);
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

/** Pages of a segment's posting lists, from which thousands of lists are read. */
export class PostingPages {
  readonly #pages: ReadonlyMap<number, Uint8Array>;

  constructor(pages: ReadonlyMap<number, Uint8Array>) {
    this.#pages = pages;
  }

  /** Reads a list of so many documents and bytes, all of whose pages are there. */
  read(
    offset: number,
    bytes: number,
    documents: number,
    scratch: PostingScratch,
  ): void {
    const page = Math.floor(offset / PAGE_BYTES);
    const from = offset % PAGE_BYTES;
    const whole =
      from + bytes <= PAGE_BYTES
        ? this.#page(page)
        : joinPages(
            pagesOfBytes(offset, bytes).map((number) => this.#page(number)),
          );
    readPostings(whole, from, documents, scratch);
  }

  #page(page: number): Uint8Array {
    const bytes = this.#pages.get(page);
    if (bytes === undefined) throw new RangeError(`Page ${page} is not read.`);
    return bytes;
  }
}
