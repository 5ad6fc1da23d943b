import { parseArxivIdentifier } from '../papers/identifiers';
import type { PaperDraft } from '../papers/paper';

/** Where a paper is registered, each place named once. */
export interface Registrations {
  arxiv: string | undefined;
  /** A DOI other than the one arXiv gives its papers. */
  publisherDoi: string | undefined;
  openreview: string | undefined;
}

/** The DOIs that arXiv registers for its own papers (10.48550/arXiv.…) name an arXiv identifier. */
export function registrationsOf({
  identifiers,
}: Pick<PaperDraft, 'identifiers'>): Registrations {
  const { arxiv: given, doi, openreview } = identifiers;
  const registered =
    doi === undefined ? undefined : /^10\.48550\/arxiv\.(.+)$/i.exec(doi)?.[1];
  const arxiv =
    given ??
    (registered === undefined
      ? undefined
      : parseArxivIdentifier(registered)?.arxiv);
  const publisherDoi = registered === undefined ? doi : undefined;
  return { arxiv, publisherDoi, openreview };
}
