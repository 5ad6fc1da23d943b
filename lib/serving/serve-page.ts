import { claimPage, siteOf } from '../detect/claims';
import { pagePlace } from '../detect/place';
import { createForetell } from '../fingerprints/foretell';
import type { PaperDesk } from '../library/library';
import { onPageWords, speakInPage } from '../language/page-words';
import { getFingerprints } from '../adapters/local-records/fingerprint-records';
import { callBackground } from '../messaging/call';
import { handleCalls } from '../messaging/handle';
import type { PageCalls, PageEvents, TabCalls } from '../messaging/protocol';
import { startPageSession } from '../page/page-session';
import { onHeading } from '../page/on-heading';
import { onReturn } from '../page/on-return';
import type { DrawBadges } from '../page/title-badges';
import { whenBegun, whenSettled } from '../page/when-settled';
import { createPageHighlights } from './page-highlights';
import { onSettingsChange, readSettings } from '../settings/read-settings';
import type { Settings } from '../settings/settings';
import { claimWanted, createPageRule } from './page-rule';
import { wantedBadges } from './wanted-badges';

declare global {
  /** Whether the script that serves this page still can; set by that script, in the world that no page sees. */
  var cognateServes: (() => boolean) | undefined;
}

/**
 * Keeps a page's badges until the signal aborts, wherever the reader wants them: the
 * page's session, connected to the settings, the background and the popup. A page is
 * served once: while it loads, both the browser and the background may start a script.
 */
export async function servePage({
  document,
  signal,
  isAlive,
  css,
  draw,
}: {
  document: Document;
  signal: AbortSignal;
  /** Whether the extension is still there; where it is not, the signal aborts. */
  isAlive: () => boolean;
  css: string;
  draw: DrawBadges;
}): Promise<void> {
  if (globalThis.cognateServes?.()) return;
  globalThis.cognateServes = isAlive;
  const url = () => new URL(document.location.href);
  const site = siteOf(url());
  if (!site?.movesInPlace && claimPage(url()) === undefined) return;
  const calls = callBackground<PageCalls>();
  // So the worker is up by the time the titles are there.
  const wakeFor = (address: URL, read: Settings) => {
    const to = claimWanted(address, read);
    // Another optional site may not be allowed: then nobody there would ask.
    if (to?.site.optional && to.site !== site) return;
    if (to?.page.items) calls.wake().catch(() => undefined);
  };
  // Both are read while the page is still loading, and neither wakes the worker.
  const kept = getFingerprints().catch(() => undefined);
  const begun = site?.hydrates ? whenSettled(document) : whenBegun(document);
  const settings = await readSettings();
  wakeFor(url(), settings);
  await speakInPage(settings.language);
  const isOver = () => signal.aborted;
  if (isOver()) return;

  const changes = new EventTarget();
  const desk: PaperDesk = {
    describe: (paper) => calls.describePaper({ paper }),
    change: calls,
    onChange: (listener, until) =>
      changes.addEventListener('change', listener, { signal: until }),
  };
  const start = (until: AbortSignal, now: () => Settings) => {
    const badges = startPageSession(
      {
        document,
        url,
        label: () => pagePlace(url())?.label ?? site?.name ?? '',
        isAlive,
        isServed: () => page.session !== undefined,
        calls,
        look: {
          css,
          isOpen: now().openBadges,
          density: now().badgeDensity,
          draw: (bar, content, own) =>
            draw(bar, content && wantedBadges(content, now()), own),
          desk,
        },
        known: (annotations) => highlights.known(annotations),
      },
      until,
    );
    const highlights = createPageHighlights(
      {
        document,
        url,
        badges,
        isOpen: now().openBadges,
        isPainted: now().paintHighlights,
        isBarOn: () => now().highlightBar,
      },
      until,
    );
    return { ...badges, highlights };
  };
  const page = createPageRule({ url, calls, settings, start }, signal);
  const obeySettings = () => void page.obeySettings();
  // What is switched while a page is still loading holds there, too.
  onSettingsChange(obeySettings, signal);
  onPageWords(obeySettings, signal);
  await begun;
  if (isOver()) return;
  page.begin();
  onHeading(document, (to) => wakeFor(to, page.settings), signal);
  const askHosts = () =>
    void calls
      .withheldHosts()
      .then(page.obeyHosts)
      .catch(() => undefined);
  onReturn(document, askHosts, signal);
  // The address can change in place, to another page kind.
  document.defaultView?.navigation.addEventListener(
    'navigatesuccess',
    page.obey,
    { signal },
  );

  handleCalls<PageEvents & TabCalls>(
    {
      annotated: (_sender, update) => page.session?.annotated(update),
      changed: (_sender, update) => {
        changes.dispatchEvent(new Event('change'));
        page.session?.changed(update);
        page.session?.highlights.changed();
      },
      withdrawn: (_sender, { hosts }) => page.obeyHosts(hosts),
      listTitles: () => ({
        url: url().href,
        isPaused: page.isPaused,
        titles: page.session?.listTitles() ?? [],
      }),
      revealTitle: (_sender, request) => page.session?.revealTitle(request),
      highlightSelection: () => page.session?.highlights.highlightSelection(),
      highlightsHere: () => page.session?.highlights.highlightsHere(),
      revealHighlight: (_sender, { id }) =>
        page.session?.highlights.revealHighlight(id),
      pausePage: (_sender, { isPaused }) => page.pause(isPaused),
    },
    {
      // Only our own background and pages can send to a content script.
      admits: () => undefined,
      signal,
    },
  );
  const fingerprints = await kept;
  if (fingerprints && !signal.aborted)
    page.session?.foretell(
      createForetell(fingerprints, pagePlace(url())?.key ?? '', Date.now()),
    );
}
