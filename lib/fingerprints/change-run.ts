import { PRINT_DIGITS } from './fingerprint';
import { RECORD, seek, type Run } from './run';

/** Packed marks by the digits of their fingerprints; without a mark, the record goes. */
export type Changes = ReadonlyMap<string, string | undefined>;

/** A run with changes made in it, in one walk. */
export function changeRun(run: Run, changes: Changes): Run {
  const inOrder = [...changes].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const parts: string[] = [];
  let at = 0;
  for (const [digits, mark] of inOrder) {
    const next = seek(run, digits, at);
    parts.push(run.slice(at, next));
    if (mark !== undefined) parts.push(digits, mark);
    at = run.startsWith(digits, next) ? next + RECORD : next;
  }
  parts.push(run.slice(at));
  return parts.join('');
}

/** Every record of a run, as changes to another. */
export function recordsOf(run: Run): Map<string, string> {
  const records = new Map<string, string>();
  for (let at = 0; at < run.length; at += RECORD)
    records.set(
      run.slice(at, at + PRINT_DIGITS),
      run.slice(at + PRINT_DIGITS, at + RECORD),
    );
  return records;
}
