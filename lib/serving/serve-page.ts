import { claimPage, siteOf } from '../detect/claims';
import { pagePlace } from '../detect/place';
import { createForetell } from '../fingerprints/foretell';
import type { PaperDesk } from '../library/library';
import { onPageWords, speakInPage } from '../language/page-words';
import { getFingerprints } from '../adapters/local-records/fingerprint-records';
import { callBackground } from '../messaging/call';
import { handleCalls } from '../messaging/handle';
import type { PageCalls, PageEvents, TabCalls } from '../messaging/protocol';
import { pageAddress } from '../page/page-address';
import { startPageSession } from '../page/page-session';
import { createPageSwitch } from '../page/page-switch';
import { onHeading } from '../page/on-heading';
import { onReturn } from '../page/on-return';
import type { DrawBadges } from '../page/title-badges';
import { whenBegun, whenSettled } from '../page/when-settled';
import { offBy } from '../settings/off-pages';
import { createPageHighlights } from './page-highlights';
import { onSettingsChange, readSettings } from '../settings/read-settings';
import type { SettingName, Settings } from '../settings/settings';
import { wantedBadges } from './wanted-badges';

/** Settings whose change draws all badges anew: a shadow root, for one, stays open or closed for good. */
const DRAWN_ANEW = [
  'openBadges',
  'paintHighlights',
  'relatedBySubject',
  'similarBadges',
] as const satisfies SettingName[];

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
  let [settings] = await Promise.all([
    readSettings().then(async (read) => {
      wakeFor(url(), read);
      await speakInPage(read.language);
      return read;
    }),
    site?.hydrates ? whenSettled(document) : whenBegun(document),
  ]);
  if (signal.aborted) return;

  const changes = new EventTarget();
  const desk: PaperDesk = {
    describe: (paper) => calls.describePaper({ paper }),
    change: calls,
    onChange: (listener, until) =>
      changes.addEventListener('change', listener, { signal: until }),
  };
  const page = createPageSwitch((until) => {
    const badges = startPageSession(
      {
        document,
        url,
        label: () => pagePlace(url())?.label ?? site?.name ?? '',
        isAlive,
        calls,
        look: {
          css,
          isOpen: settings.openBadges,
          density: settings.badgeDensity,
          draw: (bar, content, own) =>
            draw(bar, content && wantedBadges(content, settings), own),
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
        isOpen: settings.openBadges,
        isPainted: settings.paintHighlights,
        isBarOn: () => settings.highlightBar,
      },
      until,
    );
    return { ...badges, highlights };
  }, signal);

  let isPaused = false;
  let isWithheld = false;
  const obey = () => {
    const now = claimWanted(url(), settings);
    const isOn = now !== undefined && !isPaused && !isWithheld;
    if (!page.turn(isOn)) return;
    const told =
      page.session === undefined
        ? calls.leavePage()
        : now?.page.items === undefined &&
          calls.openWork({ url: pageAddress(url()) });
    if (told) told.catch(() => undefined);
  };
  const obeyHosts = (withheld: readonly string[]) => {
    isWithheld = withheld.includes(url().hostname);
    obey();
  };
  const obeySettings = async () => {
    const before = settings;
    settings = await readSettings();
    const speaksAnew = await speakInPage(settings.language);
    if (
      speaksAnew ||
      DRAWN_ANEW.some((name) => settings[name] !== before[name])
    )
      page.turn(false);
    page.session?.setDensity(settings.badgeDensity);
    obey();
  };
  obey();
  onSettingsChange(() => void obeySettings(), signal);
  onPageWords(() => void obeySettings(), signal);
  onHeading(document, (to) => wakeFor(to, settings), signal);
  onReturn(
    document,
    () =>
      void calls
        .withheldHosts()
        .then(obeyHosts)
        .catch(() => undefined),
    signal,
  );
  // The address can change in place, to another page kind.
  document.defaultView?.navigation.addEventListener('navigatesuccess', obey, {
    signal,
  });

  handleCalls<PageEvents & TabCalls>(
    {
      annotated: (_sender, update) => page.session?.annotated(update),
      changed: (_sender, update) => {
        changes.dispatchEvent(new Event('change'));
        page.session?.changed(update);
        page.session?.highlights.changed();
      },
      withdrawn: (_sender, { hosts }) => obeyHosts(hosts),
      listTitles: () => ({
        url: url().href,
        isPaused,
        titles: page.session?.listTitles() ?? [],
      }),
      revealTitle: (_sender, request) => page.session?.revealTitle(request),
      highlightSelection: () => page.session?.highlights.highlightSelection(),
      highlightsHere: () => page.session?.highlights.highlightsHere(),
      revealHighlight: (_sender, { id }) =>
        page.session?.highlights.revealHighlight(id),
      pausePage: (_sender, request) => {
        ({ isPaused } = request);
        obey();
      },
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

/** The page kind that claims an address, unless the reader has switched it off. */
function claimWanted(url: URL, { offPages }: Settings) {
  const claimed = claimPage(url);
  return claimed === undefined ||
    offBy(offPages, { site: claimed.site.id, kind: claimed.page.kind })
    ? undefined
    : claimed;
}
