import type { Paper, PaperId } from '../../papers/paper';
import { paperYear } from '../../papers/paper-year';
import { READING_STATES, type ListItem } from '../../papers/reading';
import type { Database } from '../../store/open';
import { getPapers, paperIds } from '../../store/papers';
import { ofList, readLists } from '../reader/lists';
import type { Scope, Sort } from './scope';
import { seenColumns } from './seen-columns';

/** The papers of a scope, sorted. What cannot be sorted by (no year, no authors) comes last. */
export async function papersInScope(
  db: Database,
  scope: Scope,
  sort: Sort,
): Promise<PaperId[]> {
  if (scope.kind === 'seen') return seenPapers(db, sort);
  const entries = await entriesOf(db, scope);
  const values = await valuesOf(db, entries, sort);
  const sign = sort.descending ? -1 : 1;
  return entries
    .toSorted(
      (a, b) =>
        compare(values.get(a.paper), values.get(b.paper), sign) ||
        b.added - a.added ||
        a.paper - b.paper,
    )
    .map(({ paper }) => paper);
}

/** A paper of a scope, with when it came in and where the reader put it. */
interface Entry {
  paper: PaperId;
  added: number;
  order: number;
}

async function entriesOf(
  db: Database,
  scope: Exclude<Scope, { kind: 'seen' }>,
): Promise<Entry[]> {
  switch (scope.kind) {
    case 'list':
      return (await db.getAll('items', ofList(scope.list))).map(fromItem);
    case 'tag': {
      const tags = await db.getAllFromIndex('tags', 'byTag', scope.tag);
      return tags.map(({ paper, addedAt }) => ({
        paper,
        added: addedAt,
        order: 0,
      }));
    }
    case 'saved': {
      const shown = new Set((await readLists(db)).map(({ id }) => id));
      const first = new Map<PaperId, Entry>();
      for (const item of await db.getAll('items')) {
        if (!shown.has(item.list)) continue;
        const known = first.get(item.paper);
        if (known === undefined || item.addedAt < known.added)
          first.set(item.paper, fromItem(item));
      }
      return [...first.values()];
    }
  }
}

function fromItem({ paper, addedAt, order }: ListItem): Entry {
  return { paper, added: addedAt, order };
}

type Value = string | number | undefined;

async function valuesOf(
  db: Database,
  entries: readonly Entry[],
  { by }: Sort,
): Promise<Map<PaperId, Value>> {
  if (by === 'added' || by === 'order')
    return new Map(entries.map((entry) => [entry.paper, entry[by]]));
  const ids = entries.map(({ paper }) => paper);
  if (by === 'state') {
    const readings = await db.getAll('readings');
    return new Map(
      readings.map(({ paper, state }) => [
        paper,
        READING_STATES.indexOf(state),
      ]),
    );
  }
  const papers = await getPapers(db, ids);
  return new Map(
    papers.flatMap((paper) => (paper ? [[paper.id, factOf(paper, by)]] : [])),
  );
}

function factOf(paper: Paper, by: 'title' | 'authors' | 'year'): Value {
  if (by === 'year') return paperYear(paper);
  if (by === 'title') return paper.title;
  // Names come as "Given Family": readers look for the family name.
  return paper.authors[0]?.split(' ').at(-1);
}

const collator = new Intl.Collator(undefined, {
  numeric: true,
  sensitivity: 'base',
});

function compare(a: Value, b: Value, sign: number): number {
  if (a === undefined || b === undefined)
    return Number(a === undefined) - Number(b === undefined);
  return (
    sign *
    (typeof a === 'number' && typeof b === 'number'
      ? a - b
      : collator.compare(String(a), String(b)))
  );
}

async function seenPapers(
  db: Database,
  { by, descending }: Sort,
): Promise<PaperId[]> {
  const all = await paperIds(db);
  if (by !== 'title' && by !== 'year') return descending ? all.reverse() : all;
  const columns = await seenColumns(db);
  const sorted = all
    .map((paper) => ({ paper, value: columns.get(paper)?.[by] }))
    .sort((a, b) => order(a.value, b.value) || a.paper - b.paper)
    .map(({ paper }) => paper);
  if (!descending) return sorted;
  // What cannot be sorted by comes last both ways.
  const isKnown = (paper: PaperId) => columns.get(paper)?.[by] !== undefined;
  return [
    ...sorted.filter(isKnown).toReversed(),
    ...sorted.filter((paper) => !isKnown(paper)),
  ];
}

/** By code units, as title keys have neither case nor accents; what is missing comes last. */
function order(a: Value, b: Value): number {
  if (a === b) return 0;
  if (a === undefined || b === undefined) return a === undefined ? 1 : -1;
  return a < b ? -1 : 1;
}
