import { identifierKeys } from '../papers/identifiers';
import type { PaperDraft, PaperId } from '../papers/paper';
import { titleKey } from '../papers/title-key';
import { TITLE_KEY_LIMIT, type StoreIn } from '../store/papers';
import { raw, readMany } from '../store/read-many';
import type { StoredPaper } from '../store/schema';
import type { PaperLookup } from './resolve';

/** The papers that a batch of drafts may be, looked up in one go and kept up to date. */
export interface PaperBatch extends PaperLookup {
  /** Takes in a paper that was added or changed since. */
  keep(paper: StoredPaper): void;
}

/**
 * Looks up the keys of the drafts in two goes, identifiers before titles: a request to
 * the database takes a fraction of a millisecond, but one that waits for the one
 * before it takes all of it.
 */
export async function lookUpPapers(
  papers: StoreIn<'papers'>,
  drafts: readonly PaperDraft[],
): Promise<PaperBatch> {
  const identifiers = raw(papers.index('byIdentifier'));
  const byIdentifier = await lookUpIdentifiers<StoredPaper>(drafts, (key) =>
    identifiers.get(key),
  );
  const byTitleKey = await lookUpTitles(papers, drafts, byIdentifier);
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
  papers: StoreIn<'papers'>,
  drafts: readonly PaperDraft[],
): Promise<PaperLookup<{ id: PaperId }>> {
  const identifiers = raw(papers.index('byIdentifier'));
  const ids = await lookUpIdentifiers<IDBValidKey>(drafts, (key) =>
    identifiers.getKey(key),
  );
  const byIdentifier = new Map(
    [...ids].map(([key, id]) => [key, { id: id as PaperId }]),
  );
  return lookupIn(byIdentifier, await lookUpTitles(papers, drafts, ids));
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

async function lookUpIdentifiers<Found>(
  drafts: readonly PaperDraft[],
  ask: (key: string) => IDBRequest<Found | undefined>,
): Promise<Map<string, Found>> {
  const keys = drafts.flatMap(({ identifiers }) => identifierKeys(identifiers));
  const found = await readMany(keys.map(ask));
  return new Map(
    keys.flatMap((key, i) => {
      const one = found[i];
      return one === undefined ? [] : [[key, one]];
    }),
  );
}

/** Papers by the titles of the drafts that no identifier settles. */
async function lookUpTitles(
  papers: StoreIn<'papers'>,
  drafts: readonly PaperDraft[],
  byIdentifier: ReadonlyMap<string, unknown>,
): Promise<Map<string, StoredPaper[]>> {
  const open = drafts.filter(
    ({ identifiers, stub }) =>
      !stub &&
      !identifierKeys(identifiers).some((key) => byIdentifier.has(key)),
  );
  const keys = [...new Set(open.map(({ title }) => titleKey(title)))];
  const titles = raw(papers.index('byTitleKey'));
  const found = await readMany(
    keys.map((key): IDBRequest<StoredPaper[]> =>
      titles.getAll(key, TITLE_KEY_LIMIT),
    ),
  );
  return new Map(keys.map((key, i) => [key, found[i] ?? []]));
}
