import type { IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import { paperYear } from '../papers/paper-year';
import { changeLinks } from './links';
import { Lookup } from './lookup';
import type { CognateSchema } from './schema';
import type { StoresOf } from './stores-of';

/** A database in the middle of an upgrade. Only IndexedDB may be awaited inside. */
export type Migration = (
  db: IDBPDatabase<CognateSchema>,
  transaction: IDBPTransaction<
    CognateSchema,
    StoreNames<CognateSchema>[],
    'versionchange'
  >,
) => void | Promise<void>;

/** Papers read in one go: some megabytes. */
const MOVED_AT_ONCE = 2_000;

/**
 * Step i brings version i to i + 1. Append only: a step that has been released is
 * never changed, and `tests/store/migrations.test.ts` opens a database of every
 * old version.
 */
export const migrations: readonly Migration[] = [
  function foundTheLibrary(db) {
    const papers = db.createObjectStore('papers', {
      keyPath: 'id',
      autoIncrement: true,
    });
    papers.createIndex('byIdentifier' as never, 'identifierKeys', {
      multiEntry: true,
      unique: true,
    });
    papers.createIndex('byTitleKey' as never, 'titleKeys', {
      multiEntry: true,
    });
    papers.createIndex('byPending', 'pending');
    papers.createIndex('byUpdate', 'updatedAt');

    db.createObjectStore('sightings', {
      keyPath: ['paper', 'key'],
    }).createIndex('byPlace', 'key');
    db.createObjectStore('feeds', { keyPath: 'id' });
    db.createObjectStore('imports', { keyPath: 'id' });

    db.createObjectStore('lists', { keyPath: 'id' });
    db.createObjectStore('items', {
      keyPath: ['list', 'paper'],
    }).createIndex('byPaper', 'paper');
    db.createObjectStore('notes', { keyPath: 'paper' });
    db.createObjectStore('readings', { keyPath: 'paper' });
    db.createObjectStore('links', { keyPath: 'papers' }).createIndex(
      'byPaper',
      'papers',
      { multiEntry: true },
    );

    db.createObjectStore('segments' as never, { autoIncrement: true });
    db.createObjectStore('neighbours', { keyPath: 'paper' });
    db.createObjectStore('snapshots' as never, { keyPath: 'id' });
  },

  /** The index in pages; what the first one held is derived, and is made anew. */
  function pageTheIndex(db) {
    db.deleteObjectStore('segments' as never);
    db.deleteObjectStore('snapshots' as never);
    db.createObjectStore('index');
  },

  function makeRoomForLatentSpaces(db) {
    db.createObjectStore('latent');
  },
  function addTagsTrashAndYears(db, transaction) {
    db.createObjectStore('tags', {
      keyPath: ['paper', 'tag'],
    }).createIndex('byTag', 'tag');
    db.createObjectStore('trash', {
      keyPath: 'id',
      autoIncrement: true,
    }).createIndex('byTime', 'at');
    transaction.objectStore('papers').createIndex('byYear' as never, 'year');
  },
  function addSavedSearches(db) {
    db.createObjectStore('searches', { keyPath: 'id' });
  },
  /** Papers without a year are sorted under that of their arXiv identifier. */
  async function sortByYearOfIdentifiers(_db, transaction) {
    const papers = transaction.objectStore('papers');
    papers.deleteIndex('byYear');
    papers.createIndex('byYear' as never, 'yearKey');
    for await (const cursor of papers.iterate()) {
      const yearKey = paperYear(cursor.value);
      if (yearKey !== undefined)
        void cursor.update({ ...cursor.value, yearKey });
    }
  },
  function addHighlights(db) {
    db.createObjectStore('highlights', { keyPath: ['paper', 'id'] });
  },
  /**
   * Papers that come from now on share records, and all are looked up in runs. Those
   * that are there stay as they are.
   */
  async function shareRecords(db, transaction) {
    db.createObjectStore('blocks');
    const arrivals = db.createObjectStore('arrivals', { keyPath: 'first' });
    arrivals.createIndex('byPlace', 'place.key');
    arrivals.createIndex('byTime', 'at');
    db.createObjectStore('lookup');
    const papers = transaction.objectStore('papers');
    for (const index of ['byIdentifier', 'byTitleKey', 'byYear'])
      papers.deleteIndex(index);
    const lookup = new Lookup(
      transaction as unknown as StoresOf<'lookup', 'readwrite'>,
    );
    for (let last = 0; ;) {
      const some = await papers.getAll(
        IDBKeyRange.lowerBound(last, true),
        MOVED_AT_ONCE,
      );
      if (some.length === 0) break;
      for (const { id, identifierKeys, titleKeys } of some) {
        for (const key of identifierKeys) lookup.add('identifiers', key, id);
        for (const key of titleKeys) lookup.add('titles', key, id);
        last = id;
      }
      await lookup.flush();
    }
    db.createObjectStore('linkCounts');
    const links = await transaction.objectStore('links').getAll();
    await transaction.objectStore('links').clear();
    await changeLinks(
      transaction as unknown as StoresOf<'links' | 'linkCounts', 'readwrite'>,
      links.map(({ papers: both }) => both),
      (_none, i) => links[i],
    );
  },
  /** Of papers that are there already nothing is written: who asks reads them. */
  function addDigests(db) {
    db.createObjectStore('digests');
  },
];
