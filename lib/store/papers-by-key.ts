import { Lookup } from './lookup';
import { PAPER_STORES, readPapers } from './papers';
import type { Database } from './open';
import type { StoredPaper } from './schema';
import type { StoresOf } from './stores-of';

/** More papers under one title than anyone compares ("Advertisements": 59 in one corpus). */
const TITLE_KEY_LIMIT = 20;

/** Stores in which papers are looked up. */
export const LOOKUP_STORES = [...PAPER_STORES, 'lookup'] as const;
export type LookupStores = StoresOf<(typeof LOOKUP_STORES)[number]>;

/** Papers by the keys they are looked up by. */
export interface PapersByKey {
  byIdentifier(key: string): Promise<StoredPaper | undefined>;
  byTitleKey(key: string): Promise<StoredPaper[]>;
  /** The paper of each identifier, of those that some paper bears. */
  byIdentifiers(keys: readonly string[]): Promise<Map<string, StoredPaper>>;
  /** The papers of each title key, at most so many: `TITLE_KEY_LIMIT`, unless told. */
  byTitleKeys(
    keys: readonly string[],
    most?: number,
  ): Promise<Map<string, StoredPaper[]>>;
}

/**
 * Look-ups by key within a transaction, so that what is read cannot change before it
 * is written. Every paper that is found bears the key itself, not only its hash.
 */
export function papersByKey(
  stores: LookupStores,
  lookup = new Lookup(stores),
): PapersByKey {
  const byIdentifiers: PapersByKey['byIdentifiers'] = async (keys) => {
    const ids = await lookup.find('identifiers', keys);
    const papers = await readPapers(stores, ids.flat());
    return new Map(
      keys.flatMap((key, i) =>
        (ids[i] ?? []).flatMap((id): [string, StoredPaper][] => {
          const paper = papers.get(id);
          return paper?.identifierKeys.includes(key) ? [[key, paper]] : [];
        }),
      ),
    );
  };
  const byTitleKeys: PapersByKey['byTitleKeys'] = async (
    keys,
    most = TITLE_KEY_LIMIT,
  ) => {
    const ids = (await lookup.find('titles', keys)).map((found) =>
      found.toSorted((a, b) => a - b).slice(0, most),
    );
    const papers = await readPapers(stores, ids.flat());
    return new Map(
      keys.map((key, i) => [
        key,
        (ids[i] ?? []).flatMap((id) => {
          const paper = papers.get(id);
          return paper?.titleKeys.includes(key) ? [paper] : [];
        }),
      ]),
    );
  };
  return {
    byIdentifiers,
    byTitleKeys,
    byIdentifier: async (key) => (await byIdentifiers([key])).get(key),
    byTitleKey: async (key) => (await byTitleKeys([key])).get(key) ?? [],
  };
}

/** Look-ups by key in a transaction of its own. */
export function papersByKeyIn(db: Database): PapersByKey {
  return papersByKey(db.transaction(LOOKUP_STORES));
}
