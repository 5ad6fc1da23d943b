import type { PaperId } from '../papers/paper';
import type { LookupKey } from './lookup-key';

/** 32-bit numbers of an entry: its key's two words, and the paper. */
export const ENTRY = 3;
/** Set in an entry's paper where it says that an older entry counts no more. */
const GONE = 0x80000000;

/** That a paper is found under a key, or is not any more. */
export interface LookupEntry {
  key: LookupKey;
  paper: PaperId;
  isGone?: boolean;
}

/**
 * Entries one after the other, ascending by their key's high word. Of those that share
 * it, older ones come first. Papers are below 2^31.
 */
export type Run = Uint32Array<ArrayBuffer>;

/** Entries that one run can be made of: a place in it and a word fit a double. */
const MOST_ENTRIES = 2 ** 20;

export function entriesOf(run: Run): number {
  return run.length / ENTRY;
}

/** @throws RangeError beyond a million entries. */
export function runOf(entries: readonly LookupEntry[]): Run {
  if (entries.length > MOST_ENTRIES)
    throw new RangeError('More entries than a run is made of at once.');
  // The native sort of numbers, with the place so that order of age is kept.
  const order = Float64Array.from(
    entries,
    ({ key: [high] }, i) => high * MOST_ENTRIES + i,
  ).sort();
  const run: Run = new Uint32Array(entries.length * ENTRY);
  order.forEach((place, to) => {
    const entry = entries[place % MOST_ENTRIES];
    if (entry === undefined) return;
    run[to * ENTRY] = entry.key[0];
    run[to * ENTRY + 1] = entry.key[1];
    run[to * ENTRY + 2] = entry.isGone ? entry.paper | GONE : entry.paper;
  });
  return run;
}

/**
 * Two runs as one. What the newer one says is gone leaves the older one; that it is
 * gone is only kept where there are older runs that may still have it.
 */
export function mergeRuns(
  older: Run,
  newer: Run,
  { isOldest }: { isOldest: boolean },
): Run {
  const merged: Run = new Uint32Array(older.length + newer.length);
  let [i, j, to] = [0, 0, 0];
  const take = (run: Run, at: number) => {
    merged[to] = run[at] ?? 0;
    merged[to + 1] = run[at + 1] ?? 0;
    merged[to + 2] = run[at + 2] ?? 0;
    to += ENTRY;
  };
  while (i < older.length || j < newer.length) {
    const [a = Infinity, b = Infinity] = [older[i], newer[j]];
    if (a <= b) {
      if (!isCancelled(older, i, newer, j)) take(older, i);
      i += ENTRY;
    } else {
      if (!isOldest || !isGone(newer, j)) take(newer, j);
      j += ENTRY;
    }
  }
  return merged.slice(0, to);
}

/** Whether an entry is gone by what the newer run says from a place on. */
function isCancelled(older: Run, i: number, newer: Run, from: number): boolean {
  for (let j = from; newer[j] === older[i] && j < newer.length; j += ENTRY)
    if (
      newer[j + 1] === older[i + 1] &&
      newer[j + 2] === ((older[i + 2] ?? 0) | GONE) >>> 0
    )
      return true;
  return false;
}

/** Calls back with every entry of a key within a sorted stretch of entries. */
export function findEntries(
  run: Run,
  [high, low]: LookupKey,
  found: (paper: PaperId, isGone: boolean) => void,
): void {
  for (let at = seek(run, high) * ENTRY; run[at] === high; at += ENTRY)
    if (run[at + 1] === low) found((run[at + 2] ?? 0) & ~GONE, isGone(run, at));
}

/** The number of the first entry whose key's high word is not below one. */
function seek(run: Run, high: number): number {
  let low = 0;
  let end = entriesOf(run);
  while (low < end) {
    const middle = (low + end) >>> 1;
    if ((run[middle * ENTRY] ?? 0) < high) low = middle + 1;
    else end = middle;
  }
  return low;
}

/** Whether a run says of any paper that it is gone. */
export function hasGone(run: Run): boolean {
  for (let at = 0; at < run.length; at += ENTRY)
    if (isGone(run, at)) return true;
  return false;
}

function isGone(run: Run, at: number): boolean {
  return ((run[at + 2] ?? 0) & GONE) !== 0;
}
