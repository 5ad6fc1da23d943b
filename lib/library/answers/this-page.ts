import { claimPage } from '../../detect/claims';
import { pagePlace } from '../../detect/place';
import { arxivUrl } from '../../papers/links';
import type { TabCalls } from '../../messaging/protocol';
import type { Remote } from '../../messaging/remote';
import { offBy } from '../../settings/off-pages';
import type { Settings } from '../../settings/settings';
import type { Connection } from '../../store/connection';
import type { ClaimedView, PageView } from '../library';
import { workOfAddress } from './work-of-address';

/** A tab as this needs it: its address, and its content script. */
export interface AskedTab {
  url: string | undefined;
  calls: Remote<TabCalls>;
}

/**
 * The papers of a tab: by its content script, or, for a page that holds none (a PDF),
 * by the paper its address names.
 */
export async function readThisPage(
  connection: Connection,
  tab: AskedTab | undefined,
  off: Settings['offPages'],
): Promise<PageView> {
  const url = parseUrl(tab?.url);
  const claimed = url && claimPage(url);
  if (tab === undefined || url === undefined || claimed === undefined)
    return { status: 'unclaimed', papers: [] };
  const label = pagePlace(url)?.label ?? claimed.site.name;
  if (claimed.page.items === undefined) {
    const work = await workOfAddress(await connection(), url);
    return { status: 'page', label, papers: work ? [work] : [] };
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
    };
  } catch {
    return { status: 'silent', label, papers: [] };
  }
}

function parseUrl(text: string | undefined): URL | undefined {
  return text !== undefined && URL.canParse(text) ? new URL(text) : undefined;
}
