import type { Edition, FeedHeader } from '../importer';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const DATE =
  /^(?<month>[A-Z][a-z]{2,8})\.? (?<day>\d{1,2})(?:,? (?<year>\d{4}))?$/;
const CURATOR = /^by\s*(?<curator>.+ and the research community)$/i;
const INVITATION = /^get trending papers in your email inbox!?$/i;

/** What a line says of the feed; undefined where it is no line of a header. */
export function readHeaderLine(line: string): Partial<FeedHeader> | undefined {
  if (/^(?:new|subscribe)$/i.test(line) || INVITATION.test(line)) return {};
  if (/^(?:daily|weekly|monthly|trending) papers$/i.test(line))
    return { name: line };
  const curator = CURATOR.exec(line)?.groups?.['curator'];
  if (curator !== undefined) return { curator };
  const edition = readEdition(line);
  return edition && { edition };
}

/** Whether a header begins at this line: dumps may be pasted one after the other. */
export function startsHeader(line: string, next: string | undefined): boolean {
  return (
    INVITATION.test(line) ||
    (/^new$/i.test(line) && next !== undefined && INVITATION.test(next))
  );
}

/** "Mar 11" or "Mar 11, 2024"; a date without a year stays one without a year. */
export function readEdition(line: string): Edition | undefined {
  const { month: name, day, year } = DATE.exec(line)?.groups ?? {};
  if (name === undefined || day === undefined) return undefined;
  const month = MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
  if (month === 0 || Number(day) < 1 || Number(day) > 31) return undefined;
  return {
    text: line,
    month,
    day: Number(day),
    ...(year !== undefined && { year: Number(year) }),
  };
}
