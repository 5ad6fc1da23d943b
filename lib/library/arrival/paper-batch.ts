import { identifierKeys } from '../../papers/identifiers';
import type { PaperDraft } from '../../papers/paper';
import { titleKey } from '../../papers/title-key';
import type { PapersByKey } from '../../store/papers-by-key';
import type { StoredPaper } from '../../store/schema';
import type { PaperLookup } from './resolve';

/** The papers that a batch of drafts may be, looked up in one go and kept up to date. */
export interface PaperBatch extends PaperLookup {
  /** Takes in a paper that was added or changed since. */
  keep(paper: StoredPaper): void;
}

/** Looks up the keys of the drafts in two goes, identifiers before titles; `most` papers of each title. */
export async function lookUpPapers(
  byKey: PapersByKey,
  drafts: readonly PaperDraft[],
  most?: number,
): Promise<PaperBatch> {
  const byIdentifier = await byKey.byIdentifiers(identifiersOf(drafts));
  const byTitleKey = await byKey.byTitleKeys(
    openTitles(drafts, byIdentifier),
    most,
  );
  return {
    byIdentifier: (key) => Promise.resolve(byIdentifier.get(key)),
    byTitleKey: (key) => Promise.resolve(byTitleKey.get(key) ?? []),
    keep(paper) {
      for (const key of paper.identifierKeys) byIdentifier.set(key, paper);
      for (const key of paper.titleKeys) {
        const others = (byTitleKey.get(key) ?? []).filter(
          ({ id }) => id !== paper.id,
        );
        byTitleKey.set(key, [...others, paper]);
      }
    },
  };
}

function identifiersOf(drafts: readonly PaperDraft[]): string[] {
  return [
    ...new Set(
      drafts.flatMap(({ identifiers }) => identifierKeys(identifiers)),
    ),
  ];
}

/** Title keys of the drafts that no identifier settles. */
function openTitles(
  drafts: readonly PaperDraft[],
  byIdentifier: ReadonlyMap<string, unknown>,
): string[] {
  const open = drafts.filter(
    ({ identifiers, stub }) =>
      !stub &&
      !identifierKeys(identifiers).some((key) => byIdentifier.has(key)),
  );
  return [...new Set(open.map(({ title }) => titleKey(title)))];
}
