import type { Paper } from '../papers/paper';

/** Archives that never had subject classes: the archive is the primary class. */
const WHOLE_ARCHIVES: ReadonlySet<string> = new Set(
  'gr-qc hep-ex hep-lat hep-ph hep-th math-ph nucl-ex nucl-th quant-ph'.split(
    ' ',
  ),
);

/**
 * The year of a paper: as some source gave it, else that of its arXiv identifier,
 * whose first digits are year and month of submission
 * (https://info.arxiv.org/help/arxiv_identifier.html).
 */
export function paperYear({
  year,
  identifiers: { arxiv },
}: Pick<Paper, 'year' | 'identifiers'>): number | undefined {
  if (year !== undefined) return year;
  const digits = /(?:^|\/)(\d{2})\d{2}/.exec(arxiv ?? '')?.[1];
  if (digits === undefined) return undefined;
  const short = Number(digits);
  // arXiv began in 1991.
  return short > 90 ? 1900 + short : 2000 + short;
}

/**
 * The primary class of an arXiv identifier, where the identifier itself says it:
 * `hep-th/9901001` does, `math/0309136` (any class of mathematics) and `2407.21783`
 * do not.
 */
export function primaryClass(arxiv: string): string | undefined {
  const [archive = ''] = arxiv.split('/');
  return WHOLE_ARCHIVES.has(archive) ? archive : undefined;
}
