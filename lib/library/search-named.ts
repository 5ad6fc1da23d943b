import { findIdentifiers } from '../papers/find-identifiers';
import { identifierKeys } from '../papers/identifiers';
import type { Database } from '../store/open';
import { summarise } from './describe';
import type { SearchHit } from './library';
import { listsOfPaper } from './lists-of-paper';
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
  const stored = db.transaction(['items', 'lists', 'notes']);
  const [lists, note, paper] = await Promise.all([
    listsOfPaper(
      {
        items: stored.objectStore('items'),
        lists: stored.objectStore('lists'),
      },
      named.id,
    ),
    stored.objectStore('notes').getKey(named.id),
    summarise(db, named),
  ]);
  const hit: SearchHit = {
    paper,
    title: [{ text: named.title, marked: false }],
    snippet: [],
    lists: lists.map(({ name }) => name),
    hasNote: note !== undefined,
  };
  return [hit, ...hits.filter((other) => other.paper.id !== named.id)].slice(
    0,
    limit,
  );
}
