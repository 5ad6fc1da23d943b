import { summarise } from '../library/answers/describe';
import type { SearchHit } from '../library/library';
import { listsOfPaper } from '../library/answers/lists-of-paper';
import type { Database } from '../store/open';
import type { StoredPaper } from '../store/schema';

/** A paper that was found, with what its row says of it, but for what is marked in its texts. */
export async function readHit(
  db: Database,
  paper: StoredPaper,
): Promise<Omit<SearchHit, 'title' | 'snippet'>> {
  const stored = db.transaction(['items', 'lists', 'notes']);
  const [lists, noted, summary] = await Promise.all([
    listsOfPaper(
      {
        items: stored.objectStore('items'),
        lists: stored.objectStore('lists'),
      },
      paper.id,
    ),
    stored.objectStore('notes').getKey(paper.id),
    summarise(db, paper),
  ]);
  return {
    paper: summary,
    lists: lists.map(({ name }) => name),
    hasNote: noted !== undefined,
  };
}
