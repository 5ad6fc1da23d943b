import type { Identifiers } from '../papers/identifiers';

/** Archives that never had subject classes: the archive is the primary class. */
const WHOLE_ARCHIVES: ReadonlySet<string> = new Set(
  'gr-qc hep-ex hep-lat hep-ph hep-th math-ph nucl-ex nucl-th quant-ph'.split(
    ' ',
  ),
);

/**
 * The primary class of an arXiv identifier, where the identifier itself says it:
 * `hep-th/9901001` does, `math/0309136` (any class of mathematics) and `2407.21783`
 * do not.
 */
export function primaryClass(arxiv: string): string | undefined {
  const [archive = ''] = arxiv.split('/');
  return WHOLE_ARCHIVES.has(archive) ? archive : undefined;
}

/** An arXiv identifier with the version that was seen, where it is known: `2407.21783v2`. */
export function arxivWithVersion({
  arxiv,
  arxivVersion,
}: Identifiers): string | undefined {
  return arxiv === undefined || arxivVersion === undefined
    ? arxiv
    : `${arxiv}v${arxivVersion}`;
}
