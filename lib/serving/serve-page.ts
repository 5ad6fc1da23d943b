import { claimPage } from '../detect/detect';
import { pagePlace } from '../detect/place';
import type { PaperDesk } from '../library/library';
import { callBackground } from '../messaging/call';
import { handleCalls } from '../messaging/handle';
import type { PageCalls, PageEvents, TabCalls } from '../messaging/protocol';
import { startPageSession } from '../page/page-session';
import type { DrawBadges } from '../page/title-badges';
import { whenSettled } from '../page/when-settled';
import { readSettings } from '../settings/read-settings';

/**
 * Keeps a page's badges until the signal aborts: the page's session, connected to the
 * background and to the popup.
 */
export async function servePage({
  document,
  signal,
  css,
  draw,
}: {
  document: Document;
  signal: AbortSignal;
  css: string;
  draw: DrawBadges;
}): Promise<void> {
  const url = () => new URL(document.location.href);
  const claimed = claimPage(url());
  if (claimed === undefined) return;
  const [{ openBadges }] = await Promise.all([
    readSettings(),
    claimed.site.hydrates ? whenSettled(document) : undefined,
  ]);
  if (signal.aborted) return;

  const calls = callBackground<PageCalls>();
  const changes = new EventTarget();
  const desk: PaperDesk = {
    describe: (paper) => calls.describePaper({ paper }),
    change: calls,
    onChange: (listener, until) =>
      changes.addEventListener('change', listener, { signal: until }),
  };
  const session = startPageSession(
    {
      document,
      url,
      label: () => pagePlace(url())?.label ?? claimed.site.name,
      calls,
      look: { css, isOpen: openBadges, draw, desk },
    },
    signal,
  );
  handleCalls<PageEvents & TabCalls>(
    {
      annotated: (_sender, update) => session.annotated(update),
      changed: (_sender, update) => {
        changes.dispatchEvent(new Event('change'));
        session.changed(update);
      },
      listTitles: () => session.listTitles(),
      revealTitle: (_sender, request) => session.revealTitle(request),
    },
    {
      // Only our own background and pages can send to a content script.
      admits: () => undefined,
      signal,
    },
  );
}
