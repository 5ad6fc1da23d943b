import type { Settings } from '../../settings/settings';

const DAY = 24 * 3_600_000;

/** How long a paper stays that was seen and no more, in milliseconds; undefined for ever. */
export const SEEN_TIME: Readonly<
  Record<Settings['keepSeen'], number | undefined>
> = {
  always: undefined,
  twoYears: 2 * 365 * DAY,
  year: 365 * DAY,
  quarter: 91 * DAY,
};
