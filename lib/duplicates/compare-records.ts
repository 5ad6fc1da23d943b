import { compareAuthors, type AuthorComparison } from './compare-authors';
import { compareTitles, type TitleComparison } from './compare-titles';
import type { PreparedPaper } from './prepare';
import { venueLikeness, type VenueLikeness } from './venue';

/** How two records compare, but for their abstracts. */
export interface RecordComparison {
  a: PreparedPaper;
  b: PreparedPaper;
  title: TitleComparison;
  authors: AuthorComparison;
  /** Between the years, undefined where one is unknown. */
  years: number | undefined;
  /** Undefined where one venue is unknown. */
  venue: VenueLikeness | undefined;
}

export function compareRecords(
  a: PreparedPaper,
  b: PreparedPaper,
): RecordComparison {
  return {
    a,
    b,
    title: compareTitles(a, b),
    authors: compareAuthors(a, b),
    years:
      a.year === undefined || b.year === undefined
        ? undefined
        : Math.abs(a.year - b.year),
    venue: a.place && b.place && venueLikeness(a.place, b.place),
  };
}
