import type { PaperSummary } from '../../messaging/views';
import { paperUrl } from '../../papers/links';
import type { PaperId } from '../../papers/paper';
import { paperYear } from '../../papers/paper-year';
import type { ListId, ReadingState } from '../../papers/reading';
import type { PaperTag } from '../../papers/tag';
import type { Database } from '../../store/open';
import { PAPER_STORES, readPapers } from '../../store/papers';
import { sightingsOf } from '../../store/sightings';
import { stateOf } from './annotate';
import { nearnessInList } from './nearness-in-list';
import { ofList } from '../reader/lists';
import { listsOfPaper } from './lists-of-paper';

/** One row of a table of papers. */
export interface TableRow extends PaperSummary {
  reading?: ReadingState;
  lists: readonly { id: ListId; name: string }[];
  tags: readonly PaperTag[];
  note: string;
  /** When it was first saved or, never saved, first met. */
  added: number;
  /** Of a list's row: how near the most related other paper of the list is, 0 to 1. */
  near?: number;
}

const STORES = [
  ...PAPER_STORES,
  'items',
  'lists',
  'tags',
  'notes',
  'readings',
  'sightings',
  'arrivals',
  'neighbours',
] as const;

/**
 * Rows of papers by id, in the order asked, without those that are gone; of a list, with
 * how they belong to it. One transaction.
 */
export async function readRows(
  db: Database,
  ids: readonly PaperId[],
  list?: ListId,
): Promise<TableRow[]> {
  const transaction = db.transaction(STORES);
  const store = <Name extends (typeof STORES)[number]>(name: Name) =>
    transaction.objectStore(name);
  const members =
    list === undefined
      ? undefined
      : new Set(
          (await store('items').getAllKeys(ofList(list))).map(
            ([, paper]) => paper,
          ),
        );
  const [papers, sightings] = await Promise.all([
    readPapers(transaction, ids),
    sightingsOf(transaction, ids),
  ]);
  const rows = await Promise.all(
    ids.map(async (id): Promise<TableRow[]> => {
      const range = IDBKeyRange.bound([id], [id, []]);
      const paper = papers.get(id);
      if (paper === undefined) return [];
      const seen = sightings.get(id) ?? [];
      const [items, lists, tags, note, reading, neighbours] = await Promise.all(
        [
          store('items').index('byPaper').getAll(id),
          listsOfPaper({ items: store('items'), lists: store('lists') }, id),
          store('tags').getAll(range),
          store('notes').get(id),
          store('readings').get(id),
          members && store('neighbours').get(id),
        ],
      );
      const { title, authors, identifiers } = paper;
      const year = paperYear(paper);
      const near = members && nearnessInList(neighbours, members);
      const held = new Set(lists.map((list) => list.id));
      const saved = items.filter(({ list }) => held.has(list));
      const times = (
        saved.length > 0
          ? saved.map(({ addedAt }) => addedAt)
          : seen.map(({ firstSeen }) => firstSeen)
      ).toSorted((a, b) => a - b);
      return [
        {
          id,
          title,
          ...(paper.stub && { stub: true as const }),
          authors,
          ...(year !== undefined && { year }),
          ...(identifiers.arxiv !== undefined && { arxiv: identifiers.arxiv }),
          href: paperUrl(
            paper,
            seen.find(({ shows }) => shows === 'work')?.source,
          ),
          state: stateOf(reading?.state, lists.length),
          ...(reading && { reading: reading.state }),
          lists: lists.map((list) => ({ id: list.id, name: list.name })),
          tags: tags.toSorted((a, b) => a.name.localeCompare(b.name)),
          note: note?.text ?? '',
          added: times[0] ?? paper.updatedAt,
          ...(near !== undefined && { near }),
        },
      ];
    }),
  );
  return rows.flat();
}
