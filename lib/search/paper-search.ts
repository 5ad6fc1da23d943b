import MiniSearch, { type Options, type SearchResult } from 'minisearch';
import type { SearchHit } from '../library/library';
import { summarise } from '../library/describe';
import { listsOfPaper } from '../library/lists-of-paper';
import type { Connection } from '../store/connection';
import type { Database } from '../store/open';
import type { StoredPaper } from '../store/schema';
import { foldCase } from '../index/tokens';
import { markSnippet, markText } from './mark-text';
import { searchWords } from './search-terms';

/** Raise when what is indexed, or how, changes: the snapshot is then made anew. */
const SNAPSHOT_VERSION = 1;
/** So many papers beyond the snapshot are worth writing a new one. */
const SNAPSHOT_LAG = 200;

/** Papers indexed before the page may draw and listen again: some tens of milliseconds. */
const AT_ONCE = 100;

interface SearchedPaper {
  id: number;
  title: string;
  abstract: string;
  note: string;
}

const OPTIONS: Options<SearchedPaper> = {
  fields: ['title', 'abstract', 'note'],
  tokenize: searchWords,
  processTerm: foldCase,
  // By itself it would clean up while papers are being added, and then it throws.
  autoVacuum: false,
};
/** Share of discarded papers from which cleaning up is worth it. */
const DIRT = 0.1;

/** Ranked search over every paper; answers are as fresh as the store. */
export interface PaperSearch {
  search(query: string, limit: number): Promise<SearchHit[]>;
  /** Takes in what changed, ahead of the next search. */
  prepare(): Promise<void>;
}

/**
 * MiniSearch over titles, abstracts and notes. Its index is loaded from a snapshot
 * and caught up by the papers changed since; nothing else is read to answer.
 */
export function createPaperSearch(connection: Connection): PaperSearch {
  let catchingUp: Promise<Opened> | undefined;

  const opened = async (db: Database): Promise<Opened> => {
    const before = catchingUp;
    // One after the other: two that catch up at once would add a paper twice.
    catchingUp = (async () =>
      catchUp(
        db,
        (await before?.catch(() => undefined)) ?? (await open(db)),
      ))();
    return catchingUp;
  };

  return {
    async search(query, limit) {
      const db = await connection();
      const { index } = await opened(db);
      return readHits(db, rank(index, query).slice(0, limit));
    },
    async prepare() {
      await opened(await connection());
    },
  };
}

/** An index and what it covers: the papers up to a moment, and how many bear that very moment. */
interface Opened {
  index: MiniSearch<SearchedPaper>;
  upTo: number;
  atUpTo: number;
}

/** All words must match; where none has them all, any will do. The word being typed may be a beginning. */
function rank(index: MiniSearch<SearchedPaper>, query: string): SearchResult[] {
  const words = searchWords(query).length;
  if (words === 0) return [];
  const options = {
    boost: { title: 3, note: 2 },
    prefix: (_term: string, i: number) => i === words - 1,
    fuzzy: (term: string) => (term.length < 4 ? 0 : term.length < 8 ? 1 : 2),
    maxFuzzy: 2,
    weights: { fuzzy: 0.3, prefix: 0.6 },
  };
  const all = index.search(query, { ...options, combineWith: 'AND' });
  return all.length > 0
    ? all
    : index.search(query, { ...options, combineWith: 'OR' });
}

async function open(db: Database): Promise<Opened> {
  const snapshot = await db.get('snapshots', 'search');
  if (snapshot?.version !== SNAPSHOT_VERSION)
    return { index: new MiniSearch(OPTIONS), upTo: 0, atUpTo: 0 };
  const { upTo, atUpTo, json } = snapshot;
  const index = await MiniSearch.loadJSONAsync(json, OPTIONS);
  return { index, upTo, atUpTo };
}

/** Takes in what changed since. Asks for two numbers where nothing did. */
async function catchUp(db: Database, opened: Opened): Promise<Opened> {
  const { index, upTo, atUpTo } = opened;
  const since = IDBKeyRange.lowerBound(upTo);
  const byUpdate = db.transaction('papers').store.index('byUpdate');
  const [count, newest] = await Promise.all([
    byUpdate.count(since),
    byUpdate.openKeyCursor(null, 'prev'),
  ]);
  if (count === atUpTo && (newest?.key ?? 0) === upTo) return opened;

  const changed = await db.getAllFromIndex('papers', 'byUpdate', since);
  const notes = await readNotes(db, changed);
  for (const [i, { id, title, abstract = '' }] of changed.entries()) {
    if (index.has(id)) index.discard(id);
    index.add({ id, title, abstract, note: notes[i] ?? '' });
    if (i % AT_ONCE === AT_ONCE - 1) await breath();
  }
  if (index.dirtFactor > DIRT) await index.vacuum();
  const last = changed.at(-1)?.updatedAt ?? upTo;
  const current: Opened = {
    index,
    upTo: last,
    atUpTo: changed.filter(({ updatedAt }) => updatedAt === last).length,
  };
  if (changed.length >= SNAPSHOT_LAG) await keep(db, current);
  return current;
}

function breath(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

async function keep(db: Database, opened: Opened): Promise<void> {
  const { index, upTo, atUpTo } = opened;
  await db.put('snapshots', {
    id: 'search',
    version: SNAPSHOT_VERSION,
    upTo,
    atUpTo,
    json: JSON.stringify(index),
  });
}

async function readNotes(
  db: Database,
  papers: readonly StoredPaper[],
): Promise<string[]> {
  const { store } = db.transaction('notes');
  const notes = await Promise.all(papers.map(({ id }) => store.get(id)));
  return notes.map((note) => note?.text ?? '');
}

async function readHits(
  db: Database,
  results: readonly SearchResult[],
): Promise<SearchHit[]> {
  const hits = await Promise.all(
    results.map(async (result): Promise<SearchHit[]> => {
      const paper = await db.get('papers', result.id as number);
      if (paper === undefined) return [];
      const matched = new Set(Object.keys(result.match));
      const matches = (word: string) => matched.has(foldCase(word));
      const stored = db.transaction(['items', 'lists']);
      const lists = await listsOfPaper(
        {
          items: stored.objectStore('items'),
          lists: stored.objectStore('lists'),
        },
        paper.id,
      );
      return [
        {
          paper: await summarise(db, paper),
          title: markText(paper.title, matches),
          snippet: markSnippet(paper.abstract ?? '', matches),
          lists: lists.map(({ name }) => name),
          hasNote: (await db.getKey('notes', paper.id)) !== undefined,
        },
      ];
    }),
  );
  return hits.flat();
}
