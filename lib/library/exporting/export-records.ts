import { CitationKeys } from '../../export/citation-keys';
import type { ExportRecord, ListPlace } from '../../export/record';
import { inTextOrder } from '../../papers/highlight';
import { paperUrl } from '../../papers/links';
import type { PaperId } from '../../papers/paper';
import type { ListId, ListItem, ReadingList } from '../../papers/reading';
import { isJudged } from '../../store/links';
import type { Database } from '../../store/open';
import { getPapers, papersFrom } from '../../store/papers';
import type { StoredPaper } from '../../store/schema';
import { SIGHTING_STORES, sightingsOf } from '../../store/sightings';

/** Papers read at once: some hundred kilobytes. */
const BATCH = 250;

export interface RecordOptions {
  /** With sightings, judgements, and the places in deleted lists. */
  everythingKnown: boolean;
  /** Ends the reading between two batches. */
  signal?: AbortSignal;
}

/**
 * Papers as records for an exporter, a batch in memory at a time. `ids` in the order of
 * the export; without them, all papers in the order of their ids. Ids of papers that
 * are gone are left out.
 */
export async function* exportRecords(
  db: Database,
  ids: readonly PaperId[] | undefined,
  { everythingKnown, signal }: RecordOptions,
): AsyncGenerator<ExportRecord> {
  const lists = new Map(
    (await db.getAll('lists'))
      .filter(({ deletedAt }) => everythingKnown || deletedAt === undefined)
      .map((list) => [list.id, list]),
  );
  const keyOf = await keysFor(db, ids);
  for await (const papers of batches(db, ids)) {
    if (signal?.aborted) return;
    yield* await withWords(db, papers, { lists, keyOf, everythingKnown });
  }
}

/** Papers in batches; all of them by id, or these in their order. */
async function* batches(
  db: Database,
  ids: readonly PaperId[] | undefined,
): AsyncGenerator<StoredPaper[]> {
  if (ids !== undefined) {
    for (let at = 0; at < ids.length; at += BATCH) {
      const found = await getPapers(db, ids.slice(at, at + BATCH));
      yield found.filter((paper) => paper !== undefined);
    }
    return;
  }
  for (let after = 0; ;) {
    const papers = await papersFrom(db, after + 1, BATCH);
    const last = papers.at(-1);
    if (last === undefined) return;
    yield papers;
    after = last.id;
  }
}

type KeyOf = (paper: StoredPaper) => string;

/** Keys go by id, so that moving a paper within its list does not rename another. */
async function keysFor(
  db: Database,
  ids: readonly PaperId[] | undefined,
): Promise<KeyOf> {
  const keys = new CitationKeys();
  if (ids === undefined || ids.every((id, i) => id > (ids[i - 1] ?? 0)))
    return (paper) => keys.assign(paper);
  const assigned = new Map<PaperId, string>();
  for await (const papers of batches(
    db,
    ids.toSorted((a, b) => a - b),
  ))
    for (const paper of papers) assigned.set(paper.id, keys.assign(paper));
  return ({ id }) => assigned.get(id) ?? '';
}

/** The batch's records, everything about its papers read at once. */
async function withWords(
  db: Database,
  papers: readonly StoredPaper[],
  {
    lists,
    keyOf,
    everythingKnown,
  }: {
    lists: ReadonlyMap<ListId, ReadingList>;
    keyOf: KeyOf;
    everythingKnown: boolean;
  },
): Promise<ExportRecord[]> {
  const stored = db.transaction([
    'items',
    'tags',
    'notes',
    'highlights',
    'readings',
    'links',
    ...SIGHTING_STORES,
  ]);
  const itemsByPaper = stored.objectStore('items').index('byPaper');
  const located = everythingKnown
    ? papers
    : papers.filter(({ identifierKeys }) => identifierKeys.length === 0);
  const [items, tags, notes, highlights, readings, sightings, links] =
    await Promise.all([
      readOf(papers, (from, to) => itemsByPaper.getAll(ids(from, to))),
      readOf(papers, (from, to) =>
        stored.objectStore('tags').getAll(startingWith(from, to)),
      ),
      readOf(papers, (from, to) =>
        stored.objectStore('notes').getAll(ids(from, to)),
      ),
      readOf(papers, (from, to) =>
        stored.objectStore('highlights').getAll(startingWith(from, to)),
      ),
      readOf(papers, (from, to) =>
        stored.objectStore('readings').getAll(ids(from, to)),
      ),
      sightingsOf(
        stored,
        located.map(({ id }) => id),
      ),
      readOf(everythingKnown ? papers : [], async (from, to) =>
        // A link is kept under the smaller of both ids first.
        (await stored.objectStore('links').getAll(startingWith(from, to))).map(
          (link) => ({ paper: link.papers[0], link }),
        ),
      ),
    ]);
  return papers.map((paper): ExportRecord => {
    const seen = sightings.get(paper.id) ?? [];
    const [note] = notes.get(paper.id) ?? [];
    const [reading] = readings.get(paper.id) ?? [];
    const seenAt = seen.find(({ shows }) => shows === 'work')?.source;
    return {
      paper,
      key: keyOf(paper),
      url: paperUrl(paper, seenAt),
      lists: placesOf(items.get(paper.id) ?? [], lists),
      tags: (tags.get(paper.id) ?? []).toSorted((a, b) =>
        a.name.localeCompare(b.name),
      ),
      ...(note && { note }),
      highlights: inTextOrder(highlights.get(paper.id) ?? []),
      ...(reading && { reading }),
      sightings: everythingKnown ? seen : [],
      judgements: (links.get(paper.id) ?? [])
        .map(({ link }) => link)
        .filter(isJudged),
    };
  });
}

/**
 * Rows of some papers, by paper. Where the papers' ids are close together one request
 * reads all: a request takes longer than a row.
 */
async function readOf<Row extends { paper: PaperId }>(
  papers: readonly { id: PaperId }[],
  read: (from: PaperId, to: PaperId) => Promise<Row[]>,
): Promise<ReadonlyMap<PaperId, readonly Row[]>> {
  if (papers.length === 0) return new Map();
  const wanted = papers.map(({ id }) => id);
  const [from, to] = [Math.min(...wanted), Math.max(...wanted)];
  const isDense = to - from < 2 * wanted.length;
  const rows = isDense
    ? await read(from, to)
    : await Promise.all(wanted.map((id) => read(id, id)));
  return Map.groupBy(rows.flat() as Row[], ({ paper }) => paper);
}

function ids(from: PaperId, to: PaperId): IDBKeyRange {
  return IDBKeyRange.bound(from, to);
}

/** Keys that are arrays and begin with an id. */
function startingWith(from: PaperId, to: PaperId): IDBKeyRange {
  return IDBKeyRange.bound([from], [to, []]);
}

function placesOf(
  items: readonly ListItem[],
  lists: ReadonlyMap<ListId, ReadingList>,
): ListPlace[] {
  return items
    .map((item) => ({ item, list: lists.get(item.list) }))
    .filter(({ list }) => list !== undefined)
    .toSorted((a, b) => (a.list?.order ?? 0) - (b.list?.order ?? 0))
    .map(({ item: { list: id, order, addedAt }, list }) => ({
      list: id,
      name: list?.name ?? '',
      order,
      addedAt,
    }));
}
