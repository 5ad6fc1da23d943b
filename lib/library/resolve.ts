import { decideDuplicate } from '../duplicates/decide';
import type { Reason } from '../duplicates/decision';
import { identifierKeys } from '../papers/identifiers';
import type { PaperDraft } from '../papers/paper';
import { titleKey } from '../papers/title-key';
import type { StoredPaper } from '../store/schema';

/** The paper a draft is, and why. */
export interface Resolved<Found = StoredPaper> {
  paper: Found;
  reason: Reason;
}

/**
 * The two look-ups that resolving needs; each answers from an index, by key. An
 * identifier settles it, so whoever needs no more may give less than the record.
 */
export interface PaperLookup<Found = StoredPaper> {
  byIdentifier(key: string): Promise<Found | undefined>;
  byTitleKey(key: string): Promise<StoredPaper[]>;
}

/**
 * Finds the paper that a draft certainly is: by identifier, else by an equal title
 * that nothing contradicts. Undefined where it is new, or only may be one we have
 * (that is `linkDuplicates`' to say). Key look-ups only: this is what every title on
 * every page is asked.
 */
export async function resolvePaper<Found = StoredPaper>(
  draft: PaperDraft,
  lookup: PaperLookup<Found>,
): Promise<Resolved<Found | StoredPaper> | undefined> {
  for (const key of identifierKeys(draft.identifiers)) {
    const paper = await lookup.byIdentifier(key);
    if (paper) return { paper, reason: { kind: 'identifier', key } };
  }
  // What a stub is called is no title.
  if (draft.stub) return undefined;
  for (const paper of await lookup.byTitleKey(titleKey(draft.title))) {
    const { verdict, reason } = decideDuplicate(draft, paper);
    if (verdict === 'same') return { paper, reason };
  }
  return undefined;
}
