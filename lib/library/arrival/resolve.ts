import { decideDuplicate } from '../../duplicates/decide';
import type { Reason } from '../../duplicates/decision';
import { identifierKeys } from '../../papers/identifiers';
import type { PaperDraft } from '../../papers/paper';
import { titleKey } from '../../papers/title-key';
import type { StoredPaper } from '../../store/schema';

/** The paper a draft is, and why. */
export interface Resolved {
  paper: StoredPaper;
  reason: Reason;
}

/**
 * The two look-ups that resolving needs; each answers from an index, by key.
 */
export interface PaperLookup {
  byIdentifier(key: string): Promise<StoredPaper | undefined>;
  byTitleKey(key: string): Promise<StoredPaper[]>;
}

/**
 * Finds the paper that a draft certainly is: by identifier, else by an equal title
 * that nothing contradicts. Undefined where it is new, or only may be one we have
 * (`findDuplicateLinks` says that, later). Key look-ups only: this is what every title on
 * every page is asked.
 */
export async function resolvePaper(
  draft: PaperDraft,
  lookup: PaperLookup,
): Promise<Resolved | undefined> {
  for (const key of identifierKeys(draft.identifiers)) {
    const paper = await lookup.byIdentifier(key);
    if (paper) return { paper, reason: { kind: 'identifier', key } };
  }
  // What a stub is called is no title.
  if (draft.stub) return undefined;
  return amongTitled(draft, await lookup.byTitleKey(titleKey(draft.title)));
}

/** The paper that a draft certainly is, among those of an equal title. */
export function amongTitled(
  draft: PaperDraft,
  papers: readonly StoredPaper[],
): Resolved | undefined {
  for (const paper of papers) {
    const { verdict, reason } = decideDuplicate(draft, paper);
    if (verdict === 'same') return { paper, reason };
  }
  return undefined;
}
