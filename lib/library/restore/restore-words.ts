import type { BackupSearch, BackupTrash } from '../../backup/format';
import type { RestoredPaper } from '../../backup/restore-chunk';
import { HIGHLIGHT_LIMITS, type Highlight } from '../../papers/highlight';
import { joinNotes, type JoinedNotes } from '../../papers/join-notes';
import { nextOrder } from '../../papers/next-order';
import type { PaperId } from '../../papers/paper';
import { tagKey } from '../../papers/tag';
import type { Trash, TrashContent } from '../../papers/trash';
import type { StoreIn } from '../../store/papers';
import { bearTag } from '../reader/bear-tag';

/** Puts a paper's tags back; one that it bears stays as it is. Says whether any came. */
export async function restoreTagsOf(
  tags: StoreIn<'tags', 'readwrite'>,
  paper: PaperId,
  restored: RestoredPaper['tags'],
): Promise<boolean> {
  let isNew = false;
  for (const { name, addedAt } of restored)
    if (await bearTag(tags, paper, name, addedAt)) isNew = true;
  return isNew;
}

/** What becomes of a highlight's comment that is here, where the backup has one too. */
export function withComment(
  here: Pick<Highlight, 'comment'>,
  restored: Pick<Highlight, 'comment'>,
): JoinedNotes {
  const { comment = '' } = restored;
  return joinNotes(here.comment, comment, '', HIGHLIGHT_LIMITS.comment);
}

/**
 * Puts a paper's highlights back; one that is there stays as it is, with the comment
 * below its own if both fit. Says whether anything came.
 */
export async function restoreHighlightsOf(
  highlights: StoreIn<'highlights', 'readwrite'>,
  paper: PaperId,
  restored: RestoredPaper['highlights'],
): Promise<boolean> {
  let isNew = false;
  for (const highlight of restored) {
    const here = await highlights.get([paper, highlight.id]);
    const joined = here && withComment(here, highlight);
    if (typeof joined === 'string') continue;
    await highlights.put({
      ...(here ?? { ...highlight, paper }),
      ...(joined && { comment: joined.text }),
    });
    isNew = true;
  }
  return isNew;
}

/** Puts saved searches after those that are there; a query that is kept is not kept twice. */
export async function restoreSearches(
  searches: StoreIn<'searches', 'readwrite'>,
  restored: readonly BackupSearch[],
): Promise<void> {
  const all = await searches.getAll();
  for (const search of restored.toSorted((a, b) => a.order - b.order)) {
    if (all.some(({ query }) => query === search.query)) continue;
    const isTaken = all.some(({ id }) => id === search.id);
    const added = {
      ...search,
      id: isTaken ? crypto.randomUUID() : search.id,
      order: nextOrder(all),
    };
    await searches.put(added);
    all.push(added);
  }
}

/** Puts what was thrown away back into the trash, to be kept as long as if it had never left. */
export async function restoreToTrash(
  trash: StoreIn<'trash', 'readwrite'>,
  restored: readonly BackupTrash[],
): Promise<void> {
  for (const record of restored) {
    const kept = await trash.index('byTime').getAll(record.at);
    const name = trashName(record);
    if (kept.some((it) => trashName(it) === name)) continue;
    await trash.add({ ...contentOf(record), at: record.at });
  }
}

/** The same for two records of the same act. */
export function trashName(record: BackupTrash | Trash): string {
  if (record.kind === 'search')
    return `search ${record.at} ${record.search.query}`;
  return `${record.kind} ${record.at} ${[...new Set(papersOf(record))].toSorted((a, b) => a - b).join()}`;
}

function papersOf(
  record: Exclude<BackupTrash | Trash, { kind: 'search' }>,
): PaperId[] {
  switch (record.kind) {
    case 'note':
      return [record.note.paper];
    case 'highlight':
      return [record.highlight.paper];
    case 'tags':
      return record.tags.map(({ paper }) => paper);
    case 'items':
      return record.items.map(({ paper }) => paper);
  }
}

function contentOf(record: BackupTrash): TrashContent {
  if (record.kind !== 'tags') return record;
  return {
    kind: 'tags',
    tags: record.tags.map((it) => ({ ...it, tag: tagKey(it.name) })),
  };
}
