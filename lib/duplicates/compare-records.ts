import { compareAuthors, type AuthorComparison } from './compare-authors';
import { compareTitles, type TitleComparison } from './compare-titles';
import type { PreparedPaper } from './prepare';
import { venueLikeness, type VenueLikeness } from './venue';

/** How two records compare, but for their abstracts. Each part is worked out once, when first asked for. */
export interface RecordComparison {
  readonly a: PreparedPaper;
  readonly b: PreparedPaper;
  readonly title: TitleComparison;
  readonly authors: AuthorComparison;
  /** Between the years, undefined where one is unknown. */
  readonly years: number | undefined;
  /** Undefined where one venue is unknown. */
  readonly venue: VenueLikeness | undefined;
}

export function compareRecords(
  a: PreparedPaper,
  b: PreparedPaper,
): RecordComparison {
  return new Comparison(a, b);
}

class Comparison implements RecordComparison {
  readonly a;
  readonly b;
  readonly years;
  #title: TitleComparison | undefined;
  #authors: AuthorComparison | undefined;
  #venue: { likeness: VenueLikeness | undefined } | undefined;

  constructor(a: PreparedPaper, b: PreparedPaper) {
    this.a = a;
    this.b = b;
    this.years =
      a.year === undefined || b.year === undefined
        ? undefined
        : Math.abs(a.year - b.year);
  }

  get title() {
    return (this.#title ??= compareTitles(this.a, this.b));
  }
  get authors() {
    return (this.#authors ??= compareAuthors(this.a, this.b));
  }
  get venue() {
    const { a, b } = this;
    return (this.#venue ??= {
      likeness: a.place && b.place && venueLikeness(a.place, b.place),
    }).likeness;
  }
}
