import type { PaperId } from '../../papers/paper';
import { lastChange, papersSince } from '../../store/arrived';
import type { Database } from '../../store/open';
import { getPapers, papersFrom } from '../../store/papers';
import type { StoredPaper } from '../../store/schema';

/** What all papers can be sorted by. */
export interface SeenColumns {
  title?: string;
  year?: number;
}

/** Papers read in one go: some megabytes. */
const CHUNK = 2_000;

interface Kept {
  columns: Map<PaperId, SeenColumns>;
  /** Everything up to this moment is in it. */
  asOf: number;
}

/** Of each connection, for as long as its page is open. */
const kept = new WeakMap<Database, Promise<Kept>>();

/**
 * Titles and years of all papers, and perhaps of some that are gone. The first time
 * every paper is read; later on those that changed.
 */
export async function seenColumns(
  db: Database,
): Promise<ReadonlyMap<PaperId, SeenColumns>> {
  const reading = readOn(db, kept.get(db));
  kept.set(db, reading);
  try {
    return (await reading).columns;
  } catch (error) {
    kept.delete(db);
    throw error;
  }
}

async function readOn(
  db: Database,
  before: Promise<Kept> | undefined,
): Promise<Kept> {
  const asOf = await lastChange(db);
  const known = await before;
  if (known === undefined) return { columns: await readAll(db), asOf };
  const changed = await papersSince(db, known.asOf);
  for (const paper of await getPapers(db, changed))
    if (paper) known.columns.set(paper.id, columnsOf(paper));
  return { columns: known.columns, asOf };
}

async function readAll(db: Database): Promise<Map<PaperId, SeenColumns>> {
  const columns = new Map<PaperId, SeenColumns>();
  for (let next = 0; ;) {
    const papers = await papersFrom(db, next, CHUNK);
    for (const paper of papers) columns.set(paper.id, columnsOf(paper));
    const last = papers.at(-1);
    if (last === undefined) return columns;
    next = last.id + 1;
  }
}

function columnsOf({ titleKeys: [title], yearKey }: StoredPaper): SeenColumns {
  return {
    ...(title !== undefined && { title }),
    ...(yearKey !== undefined && { year: yearKey }),
  };
}
