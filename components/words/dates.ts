const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

// Made when first needed: making one takes milliseconds, on every page of a site.
let day: Intl.DateTimeFormat | undefined;
let moment: Intl.DateTimeFormat | undefined;
let relative: Intl.RelativeTimeFormat | undefined;

/** Date and time in full, for a tooltip. Times are milliseconds since the epoch. */
export function formatMoment(time: number): string {
  moment ??= new Intl.DateTimeFormat(undefined, {
    dateStyle: 'medium',
    timeStyle: 'short',
  });
  return moment.format(time);
}

/** How long ago: "5 minutes ago", "yesterday"; a date once it is over a week. */
export function formatAgo(time: number, now = Date.now()): string {
  const ago = Math.max(0, now - time);
  relative ??= new Intl.RelativeTimeFormat(undefined, { numeric: 'auto' });
  if (ago < MINUTE) return relative.format(0, 'second');
  if (ago < HOUR) return relative.format(-Math.floor(ago / MINUTE), 'minute');
  if (ago < DAY) return relative.format(-Math.floor(ago / HOUR), 'hour');
  if (ago < 7 * DAY) return relative.format(-Math.floor(ago / DAY), 'day');
  day ??= new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' });
  return day.format(time);
}
