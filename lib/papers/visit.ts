/** Who comes back sooner is on the same visit: half an hour, as web analytics has it. */
const VISIT_MS = 30 * 60_000;

/** Whether what was at one moment is of the visit that goes on now. */
export function isSameVisit(at: number, now: number): boolean {
  return now >= at && now - at < VISIT_MS;
}
