import type { Identifiers } from './identifiers';

/** Whether a value is a year as papers have one: whole, of four digits. */
export function isYear(value: unknown): value is number {
  return (
    typeof value === 'number' &&
    Number.isInteger(value) &&
    value >= 1000 &&
    value <= 9999
  );
}

/**
 * The year of a paper: as some source gave it, else that of its arXiv identifier,
 * whose first digits are year and month of submission
 * (https://info.arxiv.org/help/arxiv_identifier.html).
 */
export function paperYear({
  year,
  identifiers,
}: {
  year?: number;
  identifiers?: Pick<Identifiers, 'arxiv'>;
}): number | undefined {
  if (year !== undefined) return year;
  const digits = /(?:^|\/)(\d{2})\d{2}/.exec(identifiers?.arxiv ?? '')?.[1];
  if (digits === undefined) return undefined;
  const short = Number(digits);
  // arXiv began in 1991.
  return short > 90 ? 1900 + short : 2000 + short;
}
