import { createMemoryIndex, type MemoryIndex } from '../index/memory-index';
import type { Neighbour } from '../index/paper-index';
import { RELATED_MIN_SCORE } from '../index/related-score';
import { buildSegment, INDEX_VERSION, mergeSegments } from '../index/segment';
import type { Connection } from '../store/connection';
import type { Database } from '../store/open';
import type { StoredPaper } from '../store/schema';
import { findDuplicateLinks } from './link-duplicates';

/** Papers indexed in one go; between goes a kill loses nothing. */
const CHUNK = 250;
/** Segments beyond this many are merged into one. */
const MOST_SEGMENTS = 16;
/** Neighbours kept of a paper. */
const MOST_NEIGHBOURS = 12;

/** The index as the background keeps it: loaded when asked, extended as papers come in. */
export interface LiveIndex {
  /** Indexes every paper that waits for it, then links duplicates among them. */
  catchUp(): Promise<void>;
  /** Related papers of one paper, from the cache while the index has not grown. */
  neighbours(paper: StoredPaper): Promise<readonly Neighbour[]>;
}

/**
 * A paper waits for the index while its record says `pending`; that mark goes in the
 * transaction that stores its segment. So a kill between any two steps leaves papers
 * that are indexed or papers that still wait, and never one that is forgotten.
 */
export function createLiveIndex(connection: Connection): LiveIndex {
  let loading: Promise<MemoryIndex> | undefined;
  let running: Promise<void> = Promise.resolve();

  const load = () =>
    (loading ??= loadIndex(connection).catch((error: unknown) => {
      loading = undefined;
      throw error;
    }));

  return {
    catchUp() {
      running = running
        .catch(() => undefined)
        .then(async () => {
          const db = await connection();
          const index = await load();
          while (await indexNextChunk(db, index));
          await mergeWhenMany(db);
        });
      return running;
    },
    async neighbours(paper) {
      const db = await connection();
      const index = await load();
      const kept = await db.get('neighbours', paper.id);
      if (kept && kept.size === index.size && kept.version === INDEX_VERSION)
        return kept.neighbours;
      const neighbours = await index.related(paper, {
        limit: MOST_NEIGHBOURS,
        minScore: RELATED_MIN_SCORE,
        except: new Set([paper.id]),
      });
      await db.put('neighbours', {
        paper: paper.id,
        size: index.size,
        version: INDEX_VERSION,
        neighbours,
      });
      return neighbours;
    },
  };
}

async function loadIndex(connection: Connection): Promise<MemoryIndex> {
  const db = await connection();
  const segments = await db.getAll('segments');
  if (segments.every(({ version }) => version === INDEX_VERSION))
    return createMemoryIndex(segments);
  await forgetIndex(db);
  return createMemoryIndex([]);
}

/** An unknown version is never migrated: every paper waits for the index again. */
async function forgetIndex(db: Database): Promise<void> {
  const transaction = db.transaction(['segments', 'papers'], 'readwrite');
  await transaction.objectStore('segments').clear();
  for await (const cursor of transaction.objectStore('papers'))
    await cursor.update({ ...cursor.value, pending: 1 });
  await transaction.done;
}

/** Indexes some of the waiting papers; false when there were none. */
async function indexNextChunk(
  db: Database,
  index: MemoryIndex,
): Promise<boolean> {
  const waiting = await db.getAllFromIndex(
    'papers',
    'byPending',
    undefined,
    CHUNK,
  );
  if (waiting.length === 0) return false;
  const segment = buildSegment(waiting);
  index.add(segment);
  const links = await findDuplicateLinks(db, index, waiting, Date.now());

  const transaction = db.transaction(
    ['segments', 'papers', 'links', 'neighbours'],
    'readwrite',
  );
  const papers = transaction.objectStore('papers');
  const known = transaction.objectStore('links');
  await Promise.all([
    transaction.objectStore('segments').add(segment),
    // A new text has other neighbours, though the index may be no larger.
    ...waiting.map(({ id }) =>
      transaction.objectStore('neighbours').delete(id),
    ),
    ...waiting.map(async (read) => {
      const paper = await papers.get(read.id);
      // Changed since it was read: its new text still waits.
      if (paper?.updatedAt !== read.updatedAt) return;
      const { pending: _indexed, ...indexed } = paper;
      await papers.put(indexed);
    }),
    ...links.map(async (link) => {
      const before = await known.get(link.papers);
      // The reader's word stands, whatever we find later.
      if (before?.rejectedAt === undefined) await known.put(link);
    }),
  ]);
  await transaction.done;
  return true;
}

async function mergeWhenMany(db: Database): Promise<void> {
  if ((await db.count('segments')) <= MOST_SEGMENTS) return;
  const merged = mergeSegments(await db.getAll('segments'));
  const transaction = db.transaction('segments', 'readwrite');
  await transaction.store.clear();
  await transaction.store.add(merged);
  await transaction.done;
}
