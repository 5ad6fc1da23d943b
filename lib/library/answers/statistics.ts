import type { PaperId } from '../../papers/paper';
import { READING_STATES, type ReadingState } from '../../papers/reading';
import {
  countByDay,
  countByWeek,
  type TimeCount,
} from '../../statistics/count-by-time';
import { membersAmong } from '../../store/arrived';
import type { Database } from '../../store/open';
import { readLists } from '../reader/lists';

/** Places that are counted each; the others together say little. */
const MOST_PLACES = 12;
/** Sightings read in one go: some megabytes. */
const CHUNK = 5_000;

/** A reader's year in numbers. */
export interface Statistics {
  /** Papers first met, by day and by week, oldest first. */
  seenByDay: TimeCount[];
  seenByWeek: TimeCount[];
  /** Papers first put into a list that is still there. */
  savedByWeek: TimeCount[];
  /** Papers that each feed or listing showed first, most first. */
  places: { label: string; count: number }[];
  /** Papers in each reading state. */
  states: { state: ReadingState; count: number }[];
}

/** Counts everything once; for a view that is opened now and then. */
export async function readStatistics(
  db: Database,
  now: number,
): Promise<Statistics> {
  const { times, places } = await firstSightings(db);
  const seenByDay = countByDay(times, now);
  const readings = await db.getAll('readings');
  return {
    seenByDay,
    seenByWeek: countByWeek(seenByDay),
    savedByWeek: countByWeek(countByDay(await savingTimes(db), now)),
    places: [...places]
      .map(([label, count]) => ({ label, count }))
      .toSorted((a, b) => b.count - a.count)
      .slice(0, MOST_PLACES),
    states: READING_STATES.map((state) => ({
      state,
      count: readings.filter((reading) => reading.state === state).length,
    })),
  };
}

/** When each paper was first met, and how many papers each place showed first. */
async function firstSightings(
  db: Database,
): Promise<{ times: number[]; places: Map<string, number> }> {
  const first = new Map<PaperId, { time: number; label: string }>();
  let after: IDBKeyRange | undefined;
  for (;;) {
    const some = await db.getAll('sightings', after, CHUNK);
    for (const { paper, firstSeen, label, series } of some) {
      const known = first.get(paper);
      if (known === undefined || firstSeen < known.time)
        first.set(paper, { time: firstSeen, label: series ?? label });
    }
    const last = some.at(-1);
    if (last === undefined || some.length < CHUNK) break;
    after = IDBKeyRange.lowerBound([last.paper, last.key], true);
  }
  const arrivals = await db.getAll('arrivals');
  const blocks = db.transaction('blocks').store;
  const papers = await Promise.all(
    arrivals.map((arrival) => membersAmong(blocks, [arrival])),
  );
  arrivals.forEach(({ at, place: { label, series } }, i) => {
    for (const paper of papers[i] ?? [])
      if ((first.get(paper)?.time ?? Infinity) > at)
        first.set(paper, { time: at, label: series ?? label });
  });
  const places = new Map<string, number>();
  for (const { label } of first.values())
    places.set(label, (places.get(label) ?? 0) + 1);
  return { times: [...first.values()].map(({ time }) => time), places };
}

async function savingTimes(db: Database): Promise<number[]> {
  const shown = new Set((await readLists(db)).map(({ id }) => id));
  const first = new Map<PaperId, number>();
  for (const { list, paper, addedAt } of await db.getAll('items'))
    if (shown.has(list))
      first.set(paper, Math.min(addedAt, first.get(paper) ?? addedAt));
  return [...first.values()];
}
