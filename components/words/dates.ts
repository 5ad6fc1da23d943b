import { inLanguage } from '../../lib/language/in-language';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const day = inLanguage(
  (language) => new Intl.DateTimeFormat(language, { dateStyle: 'medium' }),
);
const moment = inLanguage(
  (language) =>
    new Intl.DateTimeFormat(language, {
      dateStyle: 'medium',
      timeStyle: 'short',
    }),
);
const relativeTime = inLanguage(
  (language) => new Intl.RelativeTimeFormat(language, { numeric: 'auto' }),
);

/** Date and time in full, for a tooltip. Times are milliseconds since the epoch. */
export function formatMoment(time: number): string {
  return moment().format(time);
}

/** How long ago: "5 minutes ago", "yesterday"; a date once it is over a week. */
export function formatAgo(time: number, now = Date.now()): string {
  const ago = Math.max(0, now - time);
  const relative = relativeTime();
  if (ago < MINUTE) return relative.format(0, 'second');
  if (ago < HOUR) return relative.format(-Math.floor(ago / MINUTE), 'minute');
  if (ago < DAY) return relative.format(-Math.floor(ago / HOUR), 'hour');
  if (ago < 7 * DAY) return relative.format(-Math.floor(ago / DAY), 'day');
  return day().format(time);
}
