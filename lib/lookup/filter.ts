import type { LookupKey } from './lookup-key';
import { ENTRY, entriesOf, type Run } from './run';

/** Bits for each key, at least: of the keys that a run has not, one in four hundred passes at the most. */
const BITS = 16;
const HASHES = 4;
/** Bits of a filter's page: 32 KiB. */
const PAGE_SHIFT = 18;
const PAGE_BITS = 2 ** PAGE_SHIFT;
/** Runs of fewer entries are read as soon as their filter. */
const FEWEST_ENTRIES = 2_048;

/** How many pages the filter of a run of so many entries has; 0 where it has none. */
export function filterPages(entries: number): number {
  return entries < FEWEST_ENTRIES ? 0 : Math.ceil(bitsFor(entries) / PAGE_BITS);
}

/**
 * Which keys a run surely has not, in a third of its bytes or less: a filter (Bloom
 * 1970, doi:10.1145/362686.362692) whose four hashes are made of a key's two words
 * (Kirsch & Mitzenmacher 2006, doi:10.1007/11841036_42). For keys that are spread.
 */
export function filterOf(run: Run): Run[] {
  const bits = bitsFor(entriesOf(run));
  const pages = Array.from(
    { length: filterPages(entriesOf(run)) },
    (): Run => new Uint32Array(Math.min(bits, PAGE_BITS) / 32),
  );
  if (pages.length === 0) return pages;
  for (let at = 0; at < run.length; at += ENTRY) {
    const step = stepOf(run[at + 1] ?? 0);
    let place = run[at] ?? 0;
    for (let hash = 0; hash < HASHES; hash++) {
      const bit = place & (bits - 1);
      const page = pages[bit >>> PAGE_SHIFT];
      const word = (bit & (PAGE_BITS - 1)) >>> 5;
      if (page) page[word] = (page[word] ?? 0) | (1 << (bit & 31));
      place = (place + step) | 0;
    }
  }
  return pages;
}

/**
 * Whether a run of so many entries may have a key; where it has, always. A worker that
 * was just woken asks it thousands of times, so little is called in it.
 */
export function filterReader(
  pages: readonly Run[],
  entries: number,
): (key: LookupKey) => boolean {
  const mask = bitsFor(entries) - 1;
  return (key) => {
    const step = stepOf(key[1]);
    let place = key[0];
    for (let hash = 0; hash < HASHES; hash++) {
      const bit = place & mask;
      const word =
        pages[bit >>> PAGE_SHIFT]?.[(bit & (PAGE_BITS - 1)) >>> 5] ?? 0;
      if (((word >>> (bit & 31)) & 1) === 0) return false;
      place = (place + step) | 0;
    }
    return true;
  };
}

/** How far the places of a key's hashes are from each other: odd, so that all differ. */
function stepOf(low: number): number {
  return low | 1;
}

/** A power of two. */
function bitsFor(entries: number): number {
  return 2 ** Math.ceil(Math.log2(BITS * Math.max(1, entries)));
}
