import type { PaperId } from '../papers/paper';
import { readMany } from './read-many';
import { runsOf } from './runs';

/**
 * Columns: a few bytes about each paper, those of so many papers in one record. Badges
 * ask for hundreds of papers at once, and for nothing else of them.
 */
export const PAPERS_OF_RECORD = 4_096;
/** Records are small and few: what lies between two is read with them. */
const HOLE = 4;

/** The records with what a column says of papers; undefined where nobody has written. */
export async function readColumn<Numbers>(
  column: IDBObjectStore,
  papers: readonly PaperId[],
): Promise<(paper: PaperId) => Numbers | undefined> {
  const runs = runsOf(papers.map(recordOf), HOLE);
  const ranges = runs.map(({ first, last }) => IDBKeyRange.bound(first, last));
  const [keys, records] = await Promise.all([
    readMany(
      ranges.map((range) => column.getAllKeys(range) as IDBRequest<number[]>),
    ),
    readMany(
      ranges.map((range) => column.getAll(range) as IDBRequest<Numbers[]>),
    ),
  ]);
  const all = records.flat();
  const found = new Map(keys.flat().map((key, i) => [key, all[i]] as const));
  return (paper) => found.get(recordOf(paper));
}

/** Changes what a column says of papers, in the record of each; `empty` makes a new one. */
export async function changeColumn<Numbers, Change>(
  column: IDBObjectStore,
  changes: ReadonlyMap<PaperId, Change>,
  empty: () => Numbers,
  change: (record: Numbers, place: number, change: Change) => void,
): Promise<void> {
  const byRecord = Map.groupBy(changes, ([paper]) => recordOf(paper));
  const numbers = [...byRecord.keys()];
  const records = await readMany<Numbers | undefined>(
    numbers.map((number) => column.get(number)),
  );
  numbers.forEach((number, i) => {
    const record = records[i] ?? empty();
    for (const [paper, its] of byRecord.get(number) ?? [])
      change(record, placeOf(paper), its);
    column.put(record, number);
  });
}

/** A paper's place in its record. */
export function placeOf(paper: PaperId): number {
  return paper % PAPERS_OF_RECORD;
}

function recordOf(paper: PaperId): number {
  return Math.floor(paper / PAPERS_OF_RECORD);
}
