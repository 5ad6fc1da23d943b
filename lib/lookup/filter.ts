import type { LookupKey } from './lookup-key';
import { ENTRY, entriesOf, type Run } from './run';

/** Bits for each key, at least: of the keys that a run has not, one in forty passes at the most. */
const BITS = 12;
/** Bits of a filter's page: 32 KiB. */
const PAGE_BITS = 2 ** 18;
/** Runs of fewer entries are read as soon as their filter. */
const FEWEST_ENTRIES = 8_000;

/** How many pages the filter of a run of so many entries has; 0 where it has none. */
export function filterPages(entries: number): number {
  return entries < FEWEST_ENTRIES ? 0 : Math.ceil(bitsFor(entries) / PAGE_BITS);
}

/**
 * Which keys a run surely has not, in a quarter of its bytes or less: a filter of two hashes
 * (Bloom 1970, doi:10.1145/362686.362692), which are the two words of a key. For keys
 * that are spread.
 */
export function filterOf(run: Run): Run[] {
  const bits = bitsFor(entriesOf(run));
  const pages = Array.from(
    { length: filterPages(entriesOf(run)) },
    (): Run => new Uint32Array(Math.min(bits, PAGE_BITS) / 32),
  );
  const set = (word: number) => {
    const bit = word & (bits - 1);
    const page = pages[Math.floor(bit / PAGE_BITS)];
    const at = (bit % PAGE_BITS) >>> 5;
    if (page) page[at] = (page[at] ?? 0) | (1 << (bit & 31));
  };
  for (let at = 0; at < run.length; at += ENTRY) {
    set(run[at] ?? 0);
    set(run[at + 1] ?? 0);
  }
  return pages;
}

/** Whether a run of so many entries may have a key; where it has, always. */
export function mayHave(
  pages: readonly Run[],
  entries: number,
  [high, low]: LookupKey,
): boolean {
  const bits = bitsFor(entries);
  const has = (word: number) => {
    const bit = word & (bits - 1);
    const page = pages[Math.floor(bit / PAGE_BITS)];
    return (((page?.[(bit % PAGE_BITS) >>> 5] ?? 0) >>> (bit & 31)) & 1) === 1;
  };
  return has(high) && has(low);
}

/** A power of two. */
function bitsFor(entries: number): number {
  return 2 ** Math.ceil(Math.log2(BITS * Math.max(1, entries)));
}
