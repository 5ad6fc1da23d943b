import type { Edition } from '../importer';

const MONTHS = [
  'jan',
  'feb',
  'mar',
  'apr',
  'may',
  'jun',
  'jul',
  'aug',
  'sep',
  'oct',
  'nov',
  'dec',
] as const;
const LAST_DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const MONTH =
  '(?<month>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?';
const DAY = '(?<day>\\d{1,2})(?:st|nd|rd|th)?';
const YEAR = '(?:,?\\s+(?<year>(?:19|20)\\d\\d))?';
const WEEKDAY = '(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*\\.?,?\\s+)?';

const FORMS = [
  new RegExp(`^${WEEKDAY}${MONTH}\\s+${DAY}${YEAR}$`, 'i'),
  new RegExp(`^${WEEKDAY}${DAY}\\s+${MONTH}${YEAR}$`, 'i'),
  /^(?<year>(?:19|20)\d\d)-(?<month>\d\d)-(?<day>\d\d)$/,
];

/**
 * The date in a line that is nothing else: "Mar 11" as Hugging Face prints it, also
 * "March 11, 2024", "11 Mar", "2024-03-11". A year that is not printed is not guessed.
 */
export function readEdition(text: string): Edition | undefined {
  for (const form of FORMS) {
    const groups = form.exec(text)?.groups;
    if (!groups) continue;
    const month = monthNumber(groups['month'] ?? '');
    const day = Number(groups['day']);
    if (day < 1 || day > (LAST_DAYS[month - 1] ?? 0)) return undefined;
    const year = groups['year'];
    return {
      text,
      month,
      day,
      ...(year === undefined ? {} : { year: Number(year) }),
    };
  }
  return undefined;
}

function monthNumber(name: string): number {
  const at = MONTHS.findIndex((month) => name.toLowerCase().startsWith(month));
  return at === -1 ? Number(name) : at + 1;
}
