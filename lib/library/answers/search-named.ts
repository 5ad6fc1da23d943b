import { findIdentifiers } from '../../papers/find-identifiers';
import { readableTitle } from '../../papers/readable-title';
import { readHit } from '../../search/read-hit';
import type { Database } from '../../store/open';
import type { StoredPaper } from '../../store/schema';
import type { SearchHit } from '../library';
import { namedPaper } from './named-paper';

/** The paper whose identifier or address was typed, before what else was found; stubs have nothing else to be found by. */
export async function withNamed(
  db: Database,
  query: string,
  hits: readonly SearchHit[],
  limit: number,
): Promise<readonly SearchHit[]> {
  const named = await paperNamedIn(db, query);
  if (named === undefined) return hits;
  const hit: SearchHit = {
    ...(await readHit(db, named)),
    title: [{ text: readableTitle(named.title), marked: false }],
    snippet: [],
  };
  return [hit, ...hits.filter((other) => other.paper.id !== named.id)].slice(
    0,
    limit,
  );
}

/** The paper that a query names, where it is nothing but an identifier or an address. */
export async function paperNamedIn(
  db: Database,
  query: string,
): Promise<StoredPaper | undefined> {
  return namedPaper(db, findIdentifiers(query));
}
