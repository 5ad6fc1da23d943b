import type { LookupKey } from './lookup-key';
import { ENTRY, entriesOf, type Run } from './run';

/**
 * Entries of a page: 8 KiB. A listing's identifiers stand together, so that little is
 * read for them; who asks for all pages gets them in one request.
 */
export const PAGE_ENTRIES = Math.floor(2 ** 13 / 4 / ENTRY);

/** A run that is kept in pages, as its head knows it. */
export interface PagedRun {
  /** Never used again for other entries. */
  id: number;
  entries: number;
  /** The high word of each page's first key. */
  firsts: Uint32Array<ArrayBuffer>;
  /** Pages of its filter; an older run has none. */
  filter?: number;
}

/** A run cut into pages. */
export function pagesOf(run: Run): Run[] {
  const pages: Run[] = [];
  for (let at = 0; at < run.length; at += PAGE_ENTRIES * ENTRY)
    pages.push(run.slice(at, at + PAGE_ENTRIES * ENTRY));
  return pages;
}

export function headOf(id: number, run: Run): PagedRun {
  return {
    id,
    entries: entriesOf(run),
    firsts: Uint32Array.from(pagesOf(run), (page) => page[0] ?? 0),
  };
}

/**
 * The pages that may hold a key: one, or a few where its high word is at a border; none
 * where all keys are above it.
 */
export function pagesWith(
  { firsts }: Pick<PagedRun, 'firsts'>,
  [high]: LookupKey,
): number[] {
  let low = 0;
  let end = firsts.length;
  while (low < end) {
    const middle = (low + end) >>> 1;
    if ((firsts[middle] ?? 0) < high) low = middle + 1;
    else end = middle;
  }
  const pages = low > 0 ? [low - 1] : [];
  for (let page = low; firsts[page] === high; page++) pages.push(page);
  return pages;
}

/** Pages as the run they were cut from. */
export function joinPages(pages: readonly Run[]): Run {
  const run: Run = new Uint32Array(
    pages.reduce((sum, page) => sum + page.length, 0),
  );
  let at = 0;
  for (const page of pages) {
    run.set(page, at);
    at += page.length;
  }
  return run;
}
