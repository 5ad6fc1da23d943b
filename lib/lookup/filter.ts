import type { LookupKey } from './lookup-key';
import { ENTRY, entriesOf, type Run } from './run';

/** Bits for each key, at least: of the keys that a run has not, one in four hundred passes at the most. */
const BITS = 16;
const HASHES = 4;
/** Bits of a filter's page: 32 KiB. */
const PAGE_BITS = 2 ** 18;
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
  for (let at = 0; at < run.length; at += ENTRY)
    for (let hash = 0; hash < HASHES; hash++) {
      const place = placeOf(run[at] ?? 0, run[at + 1] ?? 0, hash, bits);
      const page = pages[pageOf(place)];
      const word = wordOf(place);
      if (page) page[word] = (page[word] ?? 0) | (1 << (place & 31));
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
  for (let hash = 0; hash < HASHES; hash++) {
    const place = placeOf(high, low, hash, bits);
    const word = pages[pageOf(place)]?.[wordOf(place)] ?? 0;
    if (((word >>> (place & 31)) & 1) === 0) return false;
  }
  return true;
}

/** The number of a key's bit, by one of the hashes. */
function placeOf(
  high: number,
  low: number,
  hash: number,
  bits: number,
): number {
  return ((high + Math.imul(hash, low | 1)) & (bits - 1)) >>> 0;
}

function pageOf(place: number): number {
  return Math.floor(place / PAGE_BITS);
}

/** The word of its page that has a bit. */
function wordOf(place: number): number {
  return (place % PAGE_BITS) >>> 5;
}

/** A power of two. */
function bitsFor(entries: number): number {
  return 2 ** Math.ceil(Math.log2(BITS * Math.max(1, entries)));
}
