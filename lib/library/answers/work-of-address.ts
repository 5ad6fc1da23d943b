import { identifyPage } from '../../detect/claims';
import { arxivUrl } from '../../papers/links';
import type { Database } from '../../store/open';
import { annotatePapers, UNKNOWN } from './annotate';
import type { PageView } from '../library';
import { namedPaper } from './named-paper';

/** The paper that an address names, with what is known of it: for pages that hold no titles (a PDF). */
export async function workOfAddress(
  db: Database,
  address: URL,
): Promise<PageView['papers'][number] | undefined> {
  const identifiers = identifyPage(address);
  if (identifiers?.arxiv === undefined) return undefined;
  const href = arxivUrl(identifiers.arxiv);
  const paper = await namedPaper(db, identifiers);
  if (paper === undefined)
    return {
      title: `arXiv ${identifiers.arxiv}`,
      href,
      annotation: UNKNOWN,
    };
  const [annotation] = await annotatePapers(db, [paper.id], '', Date.now());
  return { title: paper.title, href, ...(annotation && { annotation }) };
}
