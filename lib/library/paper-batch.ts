import { identifierKeys } from '../papers/identifiers';
import type { PaperDraft, PaperId } from '../papers/paper';
import { titleKey } from '../papers/title-key';
import { Lookup } from '../store/lookup';
import {
  papersByKey,
  type LookupStores,
  type PapersByKey,
} from '../store/papers-by-key';
import type { StoredPaper } from '../store/schema';
import type { PaperLookup } from './resolve';

/** The papers that a batch of drafts may be, looked up in one go and kept up to date. */
export interface PaperBatch extends PaperLookup {
  /** Takes in a paper that was added or changed since. */
  keep(paper: StoredPaper): void;
}

/** Looks up the keys of the drafts in two goes, identifiers before titles. */
export async function lookUpPapers(
  byKey: PapersByKey,
  drafts: readonly PaperDraft[],
): Promise<PaperBatch> {
  const byIdentifier = await byKey.byIdentifiers(identifiersOf(drafts));
  const byTitleKey = await byKey.byTitleKeys(openTitles(drafts, byIdentifier));
  return {
    ...lookupIn(byIdentifier, byTitleKey),
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

/** As `lookUpPapers`, for who only wants to know which papers they are: of those that an identifier settles no record is read. */
export async function lookUpIds(
  stores: LookupStores,
  drafts: readonly PaperDraft[],
): Promise<PaperLookup<{ id: PaperId }>> {
  const lookup = new Lookup(stores);
  const identifiers = identifiersOf(drafts);
  const ids = await lookup.find('identifiers', identifiers);
  const byIdentifier = new Map(
    identifiers.flatMap((key, i) => {
      const id = ids[i]?.at(-1);
      return id === undefined ? [] : [[key, { id }]];
    }),
  );
  const titles = openTitles(drafts, byIdentifier);
  const byTitleKey = await papersByKey(stores, lookup).byTitleKeys(titles);
  return lookupIn(byIdentifier, byTitleKey);
}

function lookupIn<Found>(
  byIdentifier: ReadonlyMap<string, Found>,
  byTitleKey: ReadonlyMap<string, StoredPaper[]>,
): PaperLookup<Found> {
  return {
    byIdentifier: (key) => Promise.resolve(byIdentifier.get(key)),
    byTitleKey: (key) => Promise.resolve(byTitleKey.get(key) ?? []),
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
