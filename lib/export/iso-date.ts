/** The day of a time (milliseconds since the epoch), UTC: `2026-11-21`. ISO 8601. */
export function isoDay(time: number): string {
  return isoMoment(time).slice(0, 10);
}

/** A time to the millisecond, UTC: `2026-11-21T14:05:00.000Z`. What is no time is the epoch. */
export function isoMoment(time: number): string {
  const date = new Date(time);
  return Number.isNaN(date.getTime())
    ? new Date(0).toISOString()
    : date.toISOString();
}
