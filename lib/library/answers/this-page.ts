import { claimPage } from '../../detect/claims';
import { pagePlace } from '../../detect/place';
import { sites } from '../../detect/sites';
import { arxivUrl } from '../../papers/links';
import type { TabCalls } from '../../messaging/protocol';
import type { Remote } from '../../messaging/remote';
import { offBy } from '../../settings/off-pages';
import type { Settings } from '../../settings/settings';
import type { Connection } from '../../store/connection';
import type { ClaimedView, PageView } from './page-view';
import { withheldSites } from './withheld-sites';
import { workOfAddress } from './work-of-address';

/** A tab as this needs it: its address, and its content script. */
export interface AskedTab {
  url: string | undefined;
  calls: Remote<TabCalls>;
}

/** What decides whether a page has badges at all. */
export interface PageConditions {
  offPages: Settings['offPages'];
  /** Hosts whose pages the browser does not let us read. */
  withheld: readonly string[];
}

/**
 * The papers of a tab: by its content script, or, for a page that holds none (a PDF),
 * by the paper its address names.
 */
export async function readThisPage(
  connection: Connection,
  tab: AskedTab | undefined,
  { offPages: off, withheld }: PageConditions,
): Promise<PageView> {
  const url = parseUrl(tab?.url);
  if (tab === undefined || url === undefined)
    return {
      status: 'unclaimed',
      papers: [],
      // The page may be one of theirs: the browser does not tell.
      withheld: withheldSites(
        sites.filter(({ optional }) => !optional),
        withheld,
      ),
    };
  const claimed = claimPage(url);
  if (claimed === undefined) return { status: 'unclaimed', papers: [] };
  const label = pagePlace(url)?.label ?? claimed.site.name;
  const here = withheldSites(
    [claimed.site],
    withheld.filter((host) => host === url.hostname),
  );
  if (claimed.page.items === undefined) {
    const work = await workOfAddress(await connection(), url);
    return {
      status: 'page',
      label,
      papers: work ? [work] : [],
      withheld: here,
    };
  }
  const page: ClaimedView = {
    site: claimed.site.id,
    siteName: claimed.site.name,
    kind: claimed.page.kind,
  };
  const offSwitch = offBy(off, page);
  if (offSwitch !== undefined)
    return {
      status: 'off',
      label,
      page: { ...page, offBy: offSwitch },
      papers: [],
      withheld: here,
    };
  try {
    const { titles, isPaused } = await tab.calls.listTitles();
    return {
      status: isPaused ? 'paused' : 'page',
      label,
      page,
      papers: titles.map(({ title, arxiv, annotation }, index) => ({
        title,
        index,
        ...(arxiv !== undefined && { href: arxivUrl(arxiv) }),
        ...(annotation && { annotation }),
      })),
      withheld: here,
    };
  } catch {
    return { status: 'silent', label, papers: [], withheld: here };
  }
}

function parseUrl(text: string | undefined): URL | undefined {
  return text !== undefined && URL.canParse(text) ? new URL(text) : undefined;
}
