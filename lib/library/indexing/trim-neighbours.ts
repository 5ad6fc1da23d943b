import { deleteMany } from '../../store/delete-many';
import type { Database } from '../../store/open';

/**
 * Neighbours of so many papers outside all lists are kept: a few mornings' listings. Of
 * one paper they take a kilobyte, five times what the index does.
 */
export const MOST_KEPT = 3_000;

/**
 * Lets go of the cached neighbours of papers that are in no list, once they are many:
 * the next page asks for its own, and they are old as soon as the index grows. In a
 * list they say how near a paper is to the others, old or not.
 */
export async function trimNeighbours(db: Database): Promise<void> {
  const papers = await db.getAllKeys('neighbours');
  if (papers.length <= MOST_KEPT) return;
  const items = await db.getAllKeys('items');
  const listed = new Set(items.map(([, paper]) => paper));
  const others = papers.filter((paper) => !listed.has(paper));
  if (others.length <= MOST_KEPT) return;
  const { store, done } = db.transaction('neighbours', 'readwrite');
  deleteMany(store, others);
  await done;
}
