import { identifierKeys, type Identifiers } from '../../papers/identifiers';
import type { Database } from '../../store/open';
import { papersByKeyIn } from '../../store/papers-by-key';
import type { StoredPaper } from '../../store/schema';

/** The paper that bears one of these identifiers. */
export async function namedPaper(
  db: Database,
  identifiers: Identifiers,
): Promise<StoredPaper | undefined> {
  const papers = papersByKeyIn(db);
  for (const key of identifierKeys(identifiers)) {
    const paper = await papers.byIdentifier(key);
    if (paper !== undefined) return paper;
  }
  return undefined;
}
