import { identifierKeys, type Identifiers } from '../papers/identifiers';
import type { Database } from '../store/open';
import type { StoredPaper } from '../store/schema';

/** The paper that bears one of these identifiers. */
export async function namedPaper(
  db: Database,
  identifiers: Identifiers,
): Promise<StoredPaper | undefined> {
  for (const key of identifierKeys(identifiers)) {
    const paper = await db.getFromIndex('papers', 'byIdentifier', key);
    if (paper !== undefined) return paper;
  }
  return undefined;
}
