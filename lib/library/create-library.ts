import { callBackground, callTab } from '../messaging/call';
import { onChange } from '../messaging/announce';
import type { AppCalls, TabCalls } from '../messaging/protocol';
import { sites } from '../detect/sites';
import { createSiteAccess } from '../permissions/site-access';
import { createPaperSearch } from '../search/paper-search';
import { settingsDesk } from '../settings/settings-desk';
import { INDEX_VERSION } from '../index/segment';
import { createConnection } from '../store/connection';
import { createIndexPages } from '../store/index-pages';
import { getPapers } from '../store/papers';
import { currentTab, showTab } from '../tabs/current-tab';
import { summarise } from './describe';
import { feedLabel } from './import-entries';
import { importFiles, interruptedImports } from './import-files';
import type { Library, ListRow } from './library';
import { ofList, readLists } from './lists';
import { namedPaper } from './named-paper';
import { readThisPage } from './this-page';

/** The library as our own pages use it: reads go to the store, changes to the background. */
export function createLibrary(): Library {
  const connection = createConnection();
  const change = callBackground<AppCalls>();
  const papers = createPaperSearch(connection);
  const index = createIndexPages(connection);

  return {
    change,
    async thisPage() {
      const [tab, { offPages }] = await Promise.all([
        currentTab(),
        settingsDesk.read(),
      ]);
      return readThisPage(
        connection,
        tab && { url: tab.url, calls: callTab<TabCalls>(tab.id) },
        offPages,
      );
    },
    async pausePage(isPaused) {
      const tab = await currentTab();
      if (tab) await callTab<TabCalls>(tab.id).pausePage({ isPaused });
    },
    async reveal(index) {
      const tab = await currentTab();
      if (tab === undefined) return;
      await callTab<TabCalls>(tab.id).revealTitle({ index });
      await showTab(tab.id);
    },
    search: (query, limit) => papers.search(query, limit),
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
    async items(list) {
      const db = await connection();
      const items = (await db.getAll('items', ofList(list))).toSorted(
        (a, b) => a.order - b.order,
      );
      const found = await getPapers(
        db,
        items.map(({ paper }) => paper),
      );
      const rows = await Promise.all(
        items.map(async (item, i): Promise<ListRow[]> => {
          const paper = found[i];
          if (paper === undefined) return [];
          const reading = await db.get('readings', paper.id);
          return [
            {
              item,
              paper: await summarise(db, paper),
              note: (await db.get('notes', paper.id))?.text ?? '',
              ...(reading && { reading: reading.state }),
            },
          ];
        }),
      );
      return rows.flat();
    },
    describe: (paper) => change.describePaper({ paper }),
    async counts() {
      const db = await connection();
      const visible = new Set((await readLists(db)).map(({ id }) => id));
      const saved = (await db.getAllKeys('items')).filter(([list]) =>
        visible.has(list),
      );
      const manifest = await index.readManifest();
      const waitingFrom =
        manifest?.version === INDEX_VERSION ? manifest.waitingFrom : 0;
      return {
        papers: await db.count('papers'),
        indexed: await db.count(
          'papers',
          IDBKeyRange.upperBound(waitingFrom, true),
        ),
        saved: new Set(saved.map(([, paper]) => paper)).size,
        feeds: await db.count('feeds'),
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
    importFiles: (files, options) =>
      importFiles(files, { connection, calls: change, ...options }),
    interruptedImports: () => interruptedImports(connection),
    onChange,
    settings: settingsDesk,
    siteAccess: createSiteAccess(
      sites
        .filter((site) => site.optional)
        .map(({ id, matches }) => ({ id, origins: matches })),
    ),
  };
}
