import { withLineFeeds } from '../../papers/line-ends';
import { TRASH_TIME, type Trash } from '../../papers/trash';
import type { Database } from '../../store/open';
import { getPaper } from '../../store/papers';
import { ofList } from './lists';
import { hasQuery } from './saved-searches';

/** One thing in the trash, as the reader sees it. */
export type TrashView = {
  at: number;
  /** Papers or, of a list, what it holds. */
  count: number;
} & (
  | { kind: 'list'; list: string; name: string }
  | { kind: 'search'; id: number; name: string }
  | {
      /** A `comment` was taken from a highlight that is still there. */
      kind: Exclude<Trash['kind'], 'search'> | 'comment';
      id: number;
      /** The first paper's title. */
      title: string;
      /** The list's or the tag's name, or the text of the note, highlight or comment. */
      name: string;
    }
);

/** What is in the trash, newest first; what came back by itself (an undo) is not. */
export async function readTrash(db: Database): Promise<TrashView[]> {
  const [kept, lists] = await Promise.all([
    db.getAll('trash'),
    db.getAll('lists'),
  ]);
  const views = await Promise.all(kept.map((it) => viewOf(db, it)));
  const deleted = await Promise.all(
    lists.map(async ({ id, name, deletedAt }): Promise<TrashView[]> =>
      deletedAt === undefined
        ? []
        : [
            {
              kind: 'list',
              list: id,
              name,
              at: deletedAt,
              count: await db.count('items', ofList(id)),
            },
          ],
    ),
  );
  return [...views, ...deleted].flat().toSorted((a, b) => b.at - a.at);
}

type OfPapers = Exclude<Trash, { kind: 'search' }>;

async function viewOf(db: Database, trash: Trash): Promise<TrashView[]> {
  const { id = 0, at } = trash;
  if (trash.kind === 'search') {
    const isBack = hasQuery(await db.getAll('searches'), trash.search);
    const { name } = trash.search;
    return isBack ? [] : [{ kind: 'search', id, at, count: 0, name }];
  }
  const papers = await missingPapers(db, trash);
  const [first] = papers;
  if (first === undefined) return [];
  const paper = await getPaper(db, first);
  const isComment =
    trash.kind === 'highlight' &&
    (await db.getKey('highlights', [first, trash.highlight.id])) !== undefined;
  return [
    {
      kind: isComment ? 'comment' : trash.kind,
      id,
      at,
      count: papers.length,
      title: paper?.title ?? '',
      name: isComment
        ? (trash.highlight.comment ?? '')
        : await nameOf(db, trash),
    },
  ];
}

async function nameOf(db: Database, trash: OfPapers): Promise<string> {
  if (trash.kind === 'note') return trash.note.text;
  if (trash.kind === 'highlight') return trash.highlight.quote.exact;
  if (trash.kind === 'tags') return trash.tags[0]?.name ?? '';
  const lists = new Set(trash.items.map(({ list }) => list));
  const names = await Promise.all(
    [...lists].map(async (list) => (await db.get('lists', list))?.name ?? ''),
  );
  return names.join(', ');
}

/** Papers for which what was taken away has not come back. */
async function missingPapers(db: Database, trash: OfPapers): Promise<number[]> {
  const missing = async <Kept extends { paper: number }>(
    all: readonly Kept[],
    isBack: (it: Kept) => Promise<unknown>,
  ) => {
    const back = await Promise.all(all.map(isBack));
    const papers = all.filter((_it, i) => back[i] === undefined);
    return [...new Set(papers.map(({ paper }) => paper))];
  };
  switch (trash.kind) {
    case 'items':
      return missing(trash.items, (it) =>
        db.getKey('items', [it.list, it.paper]),
      );
    case 'tags':
      return missing(trash.tags, (it) => db.getKey('tags', [it.paper, it.tag]));
    case 'note':
      return missing([trash.note], async ({ paper, text }) => {
        const note = await db.get('notes', paper);
        return holds(note?.text, text);
      });
    case 'highlight':
      return missing([trash.highlight], async ({ paper, id, comment = '' }) => {
        const highlight = await db.get('highlights', [paper, id]);
        return highlight && holds(highlight.comment, comment);
      });
  }
}

/** True where the reader's words stand in a text; else undefined. */
function holds(text = '', words: string): true | undefined {
  return withLineFeeds(text).includes(withLineFeeds(words.trim())) || undefined;
}

/** Deletes for good what was thrown away over 30 days ago; nothing that comes back meanwhile. */
export async function emptyOldTrash(db: Database, now: number): Promise<void> {
  const oldest = now - TRASH_TIME;
  const transaction = db.transaction(['trash', 'lists', 'items'], 'readwrite');
  for await (const cursor of transaction
    .objectStore('trash')
    .index('byTime')
    .iterate(IDBKeyRange.upperBound(oldest, true)))
    await cursor.delete();
  const lists = transaction.objectStore('lists');
  for (const { id, deletedAt } of await lists.getAll()) {
    if (deletedAt === undefined || deletedAt >= oldest) continue;
    await transaction.objectStore('items').delete(ofList(id));
    await lists.delete(id);
  }
  await transaction.done;
}
