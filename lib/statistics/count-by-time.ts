/** How many things happened in a stretch of time that begins at `from`. */
export interface TimeCount {
  from: Date;
  count: number;
}

/**
 * Times (milliseconds since the epoch) counted by local calendar day, for every day of
 * the 53 weeks that end with the week of `now`: days without any are there too. Weeks
 * begin on Monday (ISO 8601).
 */
export function countByDay(times: readonly number[], now: number): TimeCount[] {
  const first = mondayOf(now);
  first.setDate(first.getDate() - 52 * 7);
  const counts = new Map<number, number>();
  for (const time of times) {
    const day = startOfDay(time).getTime();
    counts.set(day, (counts.get(day) ?? 0) + 1);
  }
  const days: TimeCount[] = [];
  for (const day = first; day.getTime() <= now; day.setDate(day.getDate() + 1))
    days.push({ from: new Date(day), count: counts.get(day.getTime()) ?? 0 });
  return days;
}

/** Those days added up by week. */
export function countByWeek(days: readonly TimeCount[]): TimeCount[] {
  const weeks: TimeCount[] = [];
  for (const { from, count } of days) {
    const week = weeks.at(-1);
    if (week === undefined || from.getDay() === 1) weeks.push({ from, count });
    else week.count += count;
  }
  return weeks;
}

/** Monday, 0:00 local time, of the week a time is in. */
function mondayOf(time: number): Date {
  const day = startOfDay(time);
  day.setDate(day.getDate() - ((day.getDay() + 6) % 7));
  return day;
}

/** Not by arithmetic alone: where clocks change, days have 23 or 25 hours. */
function startOfDay(time: number): Date {
  const day = new Date(time);
  day.setHours(0, 0, 0, 0);
  return day;
}
