import { namedPaper } from '../library/answers/named-paper';
import { findIdentifiers } from '../papers/find-identifiers';
import { identifierKeys, type Identifiers } from '../papers/identifiers';
import { titleKey } from '../papers/title-key';
import type { Database } from '../store/open';
import { papersByKeyIn } from '../store/papers-by-key';
import type { StoredPaper } from '../store/schema';
import { isIndexed } from '../index/indexed-stem';
import { words } from '../text/tokens';

/** An identifier or address, alone or behind its label: words may name papers in passing. */
const ALONE = /^(?:(?:arxiv|doi)\s*:\s*)?\S+$/i;

/**
 * The papers that a query names rather than describes: by an identifier or an address,
 * or by a title of which no word is indexed ("To be or not to be"). Looked up by their
 * keys; empty for all that is to be searched.
 */
export async function namedPapers(
  db: Database,
  text: string,
): Promise<StoredPaper[]> {
  const identifiers = identifiersAlone(text);
  if (identifiers) {
    const paper = await namedPaper(db, identifiers);
    return paper ? [paper] : [];
  }
  const said = words(text);
  if (said.length === 0 || said.some(isIndexed)) return [];
  return papersByKeyIn(db).byTitleKey(titleKey(text));
}

/**
 * What to search for where a query names no paper that is there: of an identifier or an
 * address the identifier as a phrase, since some text may speak of it; else the query.
 */
export function mentionOf(text: string): string {
  const { arxiv, doi, openreview } = identifiersAlone(text) ?? {};
  const identifier = arxiv ?? doi ?? openreview;
  return identifier === undefined ? text : `"${identifier}"`;
}

function identifiersAlone(text: string): Identifiers | undefined {
  const asked = text.trim();
  if (!ALONE.test(asked)) return undefined;
  const identifiers = findIdentifiers(asked);
  return identifierKeys(identifiers).length > 0 ? identifiers : undefined;
}
