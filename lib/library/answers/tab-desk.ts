import { callTab } from '../../messaging/call';
import type { HighlightsHere } from '../../messaging/highlight-protocol';
import type { TabCalls } from '../../messaging/protocol';
import type { Remote } from '../../messaging/remote';
import { settingsDesk } from '../../settings/settings-desk';
import type { Connection } from '../../store/connection';
import type { SiteAccess } from '../../adapters/permissions/site-access';
import { currentTab, showTab } from '../../adapters/tabs/current-tab';
import type { PageView } from '../library';
import { readThisPage } from './this-page';
import { withTags } from './with-tags';

/** What our own pages ask of the tab the reader looks at. */
export interface TabDesk {
  /** The papers of its page. */
  thisPage(): Promise<PageView>;
  /** Takes the badges off its page, or puts them back; until it is left or reloaded. */
  pausePage(isPaused: boolean): Promise<void>;
  /** Scrolls it to one of its titles. */
  reveal(index: number): Promise<void>;
  /** Which of its paper's highlights are on its page; undefined where that shows no paper's text. */
  highlightsHere(): Promise<HighlightsHere | undefined>;
  /** Scrolls it to a highlight. */
  revealHighlight(id: string): Promise<void>;
}

export function createTabDesk(
  connection: Connection,
  access: Pick<SiteAccess, 'withheld'>,
): TabDesk {
  return {
    async thisPage() {
      const [tab, { offPages }, withheld] = await Promise.all([
        currentTab(),
        settingsDesk.read(),
        access.withheld(),
      ]);
      const page = await readThisPage(
        connection,
        tab && { url: tab.url, calls: callTab<TabCalls>(tab.id) },
        { offPages, withheld },
      );
      return {
        ...page,
        papers: await withTags(
          await connection(),
          page.papers,
          ({ annotation }) => annotation?.paper,
        ),
      };
    },
    async pausePage(isPaused) {
      const tab = await currentTab();
      if (tab) await callTab<TabCalls>(tab.id).pausePage({ isPaused });
    },
    reveal: (index) => inTab((calls) => calls.revealTitle({ index })),
    async highlightsHere() {
      const tab = await currentTab();
      if (tab === undefined) return undefined;
      // A page that is none of ours has nobody to answer.
      return callTab<TabCalls>(tab.id)
        .highlightsHere()
        .catch(() => undefined);
    },
    revealHighlight: (id) => inTab((calls) => calls.revealHighlight({ id })),
  };
}

/** Has the tab do something, and shows it. */
async function inTab(
  act: (calls: Remote<TabCalls>) => Promise<void>,
): Promise<void> {
  const tab = await currentTab();
  if (tab === undefined) return;
  await act(callTab<TabCalls>(tab.id));
  await showTab(tab.id);
}
