import { LIMITS } from '../../papers/limits';
import type { ImportChunk, ImportedFeed } from '../../messaging/protocol';
import { feedPlaceKey, type Place } from '../../papers/sighting';
import type { Database } from '../../store/open';
import { changePapers } from '../../store/change-papers';
import type { PaperChanges } from '../../store/paper-changes';
import type { Feed, StoredPaper } from '../../store/schema';
import type { StoresOf } from '../../store/stores-of';
import { arrive, type Arrived, type ArrivalStores } from '../arrival/arrive';
import { importWords, type PaperWords } from './import-words';
import { LibraryLost } from '../library-lost';

const WORD_STORES = ['notes', 'tags', 'lists', 'items'] as const;

/** What became of a chunk. */
interface Taken {
  entries: number;
  added: StoredPaper[];
  /** Entries of the chunk, from 0, whose note did not fit below the one that is there. */
  notesLeftOut: number[];
}

/**
 * Takes a chunk of a feed's entries in, in one transaction. The feed's record counts
 * what it has, so that a chunk that is sent again (its answer was lost, the import
 * goes on after a kill) adds nothing twice.
 * @throws `LibraryLost` where entries before the chunk's are not in.
 */
export async function importEntries(
  db: Database,
  chunk: ImportChunk,
  now: number,
): Promise<Taken> {
  // What no entry has words for is left to others meanwhile.
  const stores = ['feeds', ...(chunk.words ? WORD_STORES : [])] as const;
  return changePapers(db, stores, (papers, within) =>
    importWithin(papers, within, chunk, now),
  );
}

async function importWithin(
  papers: PaperChanges,
  stores: ArrivalStores &
    StoresOf<'feeds' | (typeof WORD_STORES)[number], 'readwrite'>,
  chunk: ImportChunk,
  now: number,
): Promise<Taken> {
  const feeds = stores.objectStore('feeds');
  const feed = (await feeds.get(chunk.feed.id)) ?? newFeed(chunk.feed, now);
  if (chunk.from > feed.entries) throw new LibraryLost();
  const fresh = chunk.entries
    .map((draft, i) => ({ draft, entry: chunk.from + i + 1 }))
    .filter(({ entry }) => entry > feed.entries);
  const arrived = await arrive(papers, stores, feedPlace(feed), fresh, now);
  const notesLeftOut =
    chunk.words === undefined
      ? []
      : await importWords(
          {
            notes: stores.objectStore('notes'),
            tags: stores.objectStore('tags'),
            lists: stores.objectStore('lists'),
            items: stores.objectStore('items'),
          },
          wordsOfPapers(
            chunk,
            fresh.map(({ entry }) => entry),
            arrived,
          ),
          now,
        );
  await feeds.put({
    ...feed,
    entries: Math.max(feed.entries, chunk.from + chunk.entries.length),
    problems: withProblems(feed, chunk),
    state: 'importing',
  });
  return {
    entries: fresh.length,
    added: arrived.flatMap(({ record = [] }) => record),
    notesLeftOut,
  };
}

/** The words of those entries that were not in before, with the papers they are about. */
function wordsOfPapers(
  { words = [], from }: ImportChunk,
  fresh: readonly number[],
  arrived: readonly Arrived[],
): PaperWords[] {
  return words.flatMap((said) => {
    const paper = arrived[fresh.indexOf(from + said.entry + 1)]?.paper;
    return paper === undefined ? [] : [{ ...said, paper }];
  });
}

/** Closes a feed; what is in stays in. */
export async function finishImport(
  db: Database,
  id: string,
  state: Feed['state'],
): Promise<void> {
  const { store, done } = db.transaction('feeds', 'readwrite');
  const feed = await store.get(id);
  // A file without a single entry left no feed behind.
  if (feed) await store.put({ ...feed, state });
  await done;
}

/** A feed as a place where papers are seen. */
function feedPlace(feed: ImportedFeed): Place {
  return {
    key: feedPlaceKey(feed.id),
    site: 'feed',
    kind: feed.importer,
    shows: 'collection',
    label: feedLabel(feed),
    ...(feed.edition && { series: feed.name }),
    source: feed.source,
  };
}

/** "Daily Papers Mar 11"; without an edition, by its file: "Daily Papers (march.txt)". */
export function feedLabel(feed: ImportedFeed): string {
  if (feed.edition) return `${feed.name} ${feed.edition.text}`;
  return feed.source === '' ? feed.name : `${feed.name} (${feed.source})`;
}

function newFeed(feed: ImportedFeed, now: number): Feed {
  return {
    ...feed,
    importedAt: now,
    entries: 0,
    problems: [],
    state: 'importing',
  };
}

/** Of more than these only the report of the moment tells. */
function withProblems(feed: Feed, chunk: ImportChunk): Feed['problems'] {
  const known = new Set(feed.problems.map(({ line }) => line));
  const fresh = chunk.problems.filter(({ line }) => !known.has(line));
  return [...feed.problems, ...fresh].slice(0, LIMITS.problems);
}
