import { callBackground } from '../messaging/call';
import { announceChange, onChange } from '../messaging/announce';
import type { AppCalls } from '../messaging/protocol';
import { sites } from '../detect/sites';
import { createSiteAccess } from '../adapters/permissions/site-access';
import { createPaperSearch } from '../search/paper-search';
import { settingsDesk } from '../settings/settings-desk';
import { INDEX_VERSION } from '../index/page-store';
import { freeRoom } from '../adapters/storage-use/free-room';
import { createConnection } from '../store/connection';
import {
  dismissLoss,
  lostAt,
  madeAt,
  noteMade,
} from '../adapters/local-records/library-made';
import { createIndexPages } from '../store/index-pages';
import { openFailureOf } from '../store/open-failure';
import { paperIds } from '../store/papers';
import {
  isInPrivateWindow,
  openLibraryOutside,
} from '../adapters/tabs/own-pages';
import { hasRoom } from './disk-full';
import { createCopyDesk } from './restore/copy-desk';
import { createExportDesk } from './exporting/export-desk';
import { feedLabel } from './importing/import-entries';
import type { Library } from './library';
import { readListRows } from './answers/list-rows';
import { ofList, readLists } from './reader/lists';
import { namedPaper } from './answers/named-paper';
import { readSearches } from './reader/saved-searches';
import { papersInScope } from './answers/scope-papers';
import { readSeenUse } from './forgetting/seen-use';
import { readStatistics } from './answers/statistics';
import { readRows } from './answers/table-rows';
import { readTags } from './reader/tags';
import { withNamed } from './answers/search-named';
import { createTabDesk } from './answers/tab-desk';
import { withTags } from './answers/with-tags';
import { readTrash } from './reader/trash';
import { createRestoreDesk } from './restore/restore-desk';

/** Importing, with every format: loaded when something is imported. */
const importing = () => import('./importing/importing');

/**
 * The library as our own pages use it: reads go to the store, changes to the background.
 * A page that imports says how HTML is parsed where it runs.
 */
export function createLibrary({
  parseHtml,
}: { parseHtml?: (html: string) => Document } = {}): Library {
  const connection = createConnection({ onMade: async () => noteMade() });
  const change = callBackground<AppCalls>();
  const papers = createPaperSearch(connection, {
    mend: () => change.remakeIndex({ until: 'begun' }),
    follow: (listener) => onChange(listener, new AbortController().signal),
  });
  const index = createIndexPages(connection);
  const siteAccess = createSiteAccess(sites);

  return {
    change,
    ...createCopyDesk(connection, () => void announceChange([])),
    ...createExportDesk(connection, papers),
    ...createRestoreDesk(connection, change, freeRoom),
    ...createTabDesk(connection, siteAccess),
    async search(query, limit, signal) {
      const db = await connection();
      const found = await papers.search(query, limit, signal);
      const hits = await withNamed(db, query, found, limit);
      return withTags(db, hits, ({ paper }) => paper.id);
    },
    async openFailure() {
      try {
        await connection();
        return undefined;
      } catch (error) {
        return openFailureOf(error, isInPrivateWindow());
      }
    },
    openOutside: openLibraryOutside,
    isDiskFull: async () => !(await hasRoom(freeRoom, 'papers')),
    async madeAt() {
      await connection();
      return madeAt();
    },
    async lostAt() {
      await connection();
      return lostAt();
    },
    dismissLoss,
    seenUse: async () => readSeenUse(await connection()),
    paperNamed: async (identifiers) =>
      (await namedPaper(await connection(), identifiers))?.id,
    async lists() {
      const db = await connection();
      const lists = await readLists(db);
      return Promise.all(
        lists.map(async ({ id, name }) => ({
          id,
          name,
          count: await db.count('items', ofList(id)),
        })),
      );
    },
    papers: async (scope, sort) =>
      papersInScope(await connection(), scope, sort),
    rows: async (ids, list) => readRows(await connection(), ids, list),
    searches: async () => readSearches(await connection()),
    trash: async () => readTrash(await connection()),
    statistics: async () => readStatistics(await connection(), Date.now()),
    tags: async () => readTags(await connection()),
    items: async (list, limit) => readListRows(await connection(), list, limit),
    describe: (paper) => change.describePaper({ paper }),
    async counts() {
      const db = await connection();
      const [lists, items, papers, feeds, manifest] = await Promise.all([
        readLists(db),
        db.getAllKeys('items'),
        paperIds(db),
        db.count('feeds'),
        index.readManifest(),
      ]);
      const visible = new Set(lists.map(({ id }) => id));
      const saved = items.filter(([list]) => visible.has(list));
      const waitingFrom =
        manifest?.version === INDEX_VERSION ? manifest.waitingFrom : 0;
      return {
        papers: papers.length,
        indexed: papers.filter((id) => id < waitingFrom).length,
        saved: new Set(saved.map(([, paper]) => paper)).size,
        feeds,
      };
    },
    async feeds() {
      const db = await connection();
      const feeds = await db.getAll('feeds');
      return feeds
        .toSorted((a, b) => b.importedAt - a.importedAt)
        .map((feed) => ({
          id: feed.id,
          label: feedLabel(feed),
          source: feed.source,
          entries: feed.entries,
          importedAt: feed.importedAt,
          state: feed.state,
        }));
    },
    async previewImport(files, options) {
      const { aidsFor, previewImport } = await importing();
      const aids = aidsFor(parseHtml);
      return previewImport(files, { connection, aids, ...options });
    },
    async importFiles(files, options) {
      const { aidsFor, importFiles } = await importing();
      return importFiles(files, {
        connection,
        calls: change,
        freeRoom,
        aids: aidsFor(parseHtml),
        ...options,
      });
    },
    interruptedImports: async () =>
      (await importing()).interruptedImports(connection),
    onChange,
    settings: settingsDesk,
    siteAccess,
  };
}
