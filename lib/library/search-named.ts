import { findIdentifiers } from '../papers/find-identifiers';
import { identifierKeys } from '../papers/identifiers';
import { readHit } from '../search/read-hit';
import type { Database } from '../store/open';
import type { SearchHit } from './library';
import { namedPaper } from './named-paper';

/** The paper whose identifier or address was typed, before what else was found; stubs have nothing else to be found by. */
export async function withNamed(
  db: Database,
  query: string,
  hits: readonly SearchHit[],
  limit: number,
): Promise<readonly SearchHit[]> {
  const identifiers = findIdentifiers(query);
  if (identifierKeys(identifiers).length === 0) return hits;
  const named = await namedPaper(db, identifiers);
  if (named === undefined) return hits;
  const hit: SearchHit = {
    ...(await readHit(db, named)),
    title: [{ text: named.title, marked: false }],
    snippet: [],
  };
  return [hit, ...hits.filter((other) => other.paper.id !== named.id)].slice(
    0,
    limit,
  );
}
