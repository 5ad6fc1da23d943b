import type { StoreNames } from 'idb';
import { abort } from './abort';
import type { Database } from './open';
import { CHANGING_STORES, PaperChanges } from './paper-changes';
import type { CognateSchema } from './schema';
import type { StoresOf } from './stores-of';

type Transaction<Name extends StoreNames<CognateSchema>> = StoresOf<
  Name | (typeof CHANGING_STORES)[number],
  'readwrite'
>;

/**
 * Does something to papers and to further stores in one transaction: all of it or,
 * where it throws, nothing.
 */
export async function changePapers<
  Result,
  Name extends StoreNames<CognateSchema> = never,
>(
  db: Database,
  stores: readonly Name[],
  task: (papers: PaperChanges, stores: Transaction<Name>) => Promise<Result>,
): Promise<Result> {
  const transaction = db.transaction(
    [...CHANGING_STORES, ...stores],
    'readwrite',
  );
  try {
    const papers = new PaperChanges(transaction);
    const result = await task(papers, transaction);
    await papers.finish();
    await transaction.done;
    return result;
  } catch (error) {
    // An error of ours leaves the transaction open, and it would commit.
    transaction.done.catch(() => undefined);
    abort(transaction);
    throw error;
  }
}
