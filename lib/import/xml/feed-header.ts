import { foldSpace } from '../readable-text';
import type { Edition, FeedHeader } from '../importer';

/** Characters of a feed's name; a query's may be long. */
const LONGEST_NAME = 80;
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** A feed's name and, where it is a day's announcement, its date. */
export function feedHeader(
  title: string | undefined,
  fallback: string,
  date?: string,
): FeedHeader {
  const name = foldSpace(title ?? '')
    .replace(/ updates on arXiv\.org$/, '')
    .slice(0, LONGEST_NAME)
    .trim();
  const edition = date === undefined ? undefined : editionOf(date);
  return {
    name: name === '' ? fallback : `arXiv ${name.replace(/^arXiv /i, '')}`,
    ...(edition && { edition }),
  };
}

/** "Wed, 11 Mar 2026 00:00:00 -0500" (RFC 822), "2026-03-11T…" (RFC 3339): the day as written there. */
function editionOf(date: string): Edition | undefined {
  const rfc822 = /\b(\d{1,2}) ([A-Z][a-z]{2}) (\d{4})\b/.exec(date);
  const iso = /\b(\d{4})-(\d\d)-(\d\d)/.exec(date);
  const [day, month, year] = rfc822
    ? [
        Number(rfc822[1]),
        MONTHS.indexOf(rfc822[2] ?? '') + 1,
        Number(rfc822[3]),
      ]
    : iso
      ? [Number(iso[3]), Number(iso[2]), Number(iso[1])]
      : [0, 0, 0];
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  return { text: `${MONTHS[month - 1] ?? ''} ${day}`, month, day, year };
}
