import { PRINT_DIGITS } from './fingerprint';
import { MARK_DIGITS } from './mark';

/** Characters of a record. */
export const RECORD = PRINT_DIGITS + MARK_DIGITS;

/**
 * Sorted records of a fingerprint's digits and its packed mark, one after the other:
 * text, so that it is kept as it is and searched as it was kept, without decoding.
 */
export type Run = string;

/** The packed mark of a fingerprint in a run. */
export function findMark(run: Run, digits: string): string | undefined {
  const at = seek(run, digits);
  return run.startsWith(digits, at)
    ? run.slice(at + PRINT_DIGITS, at + RECORD)
    : undefined;
}

/** Where in a run the first record stands that is not before some digits. */
export function seek(run: Run, digits: string, from = 0): number {
  let low = from / RECORD;
  let high = run.length / RECORD;
  while (low < high) {
    const middle = (low + high) >> 1;
    const at = middle * RECORD;
    if (run.slice(at, at + PRINT_DIGITS) < digits) low = middle + 1;
    else high = middle;
  }
  return low * RECORD;
}
