import type { PaperId } from '../papers/paper';
import type { Place } from '../papers/sighting';
import { raw, readMany } from './read-many';
import { runsOf } from './runs';
import type { StoresOf } from './stores-of';

/**
 * Papers of consecutive ids that came together and were put into blocks: of their
 * first sighting it holds what is the same for all.
 */
export interface ArrivalRecord {
  first: PaperId;
  /** At most `LONGEST_ARRIVAL`. */
  count: number;
  place: Place;
  at: number;
}

/** Of a longer arrival several are made, so that the one a paper belongs to is near its id. */
export const LONGEST_ARRIVAL = 1_000;
/** Arrivals are few: what lies between two papers is read with them. */
const HOLE = 5_000;

/** The arrivals that papers may belong to, by their first ids; found by `arrivalOf`. */
export async function arrivalsNear(
  stores: StoresOf<'arrivals'>,
  papers: readonly PaperId[],
): Promise<readonly ArrivalRecord[]> {
  const store = raw(stores.objectStore('arrivals'));
  const found = await readMany(
    runsOf(papers, HOLE).map(({ first, last }): IDBRequest<ArrivalRecord[]> =>
      store.getAll(IDBKeyRange.bound(first - LONGEST_ARRIVAL, last)),
    ),
  );
  return found.flat();
}

/** The arrival that covers an id, of some that are ascending. */
export function arrivalOf(
  arrivals: readonly ArrivalRecord[],
  paper: PaperId,
): ArrivalRecord | undefined {
  let low = 0;
  let end = arrivals.length;
  while (low < end) {
    const middle = (low + end) >>> 1;
    if ((arrivals[middle]?.first ?? 0) <= paper) low = middle + 1;
    else end = middle;
  }
  const last = arrivals[low - 1];
  return last !== undefined && paper < last.first + last.count
    ? last
    : undefined;
}
